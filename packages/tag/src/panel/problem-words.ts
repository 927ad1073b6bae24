/** Words around one problem of a configuration. */
export interface ProblemWords {
  warning: string;
  expected: string;
  found: string;
}

export const problemWords = {
  en: { warning: "warning", expected: "expected", found: "found" },
  ja: { warning: "注意", expected: "期待", found: "実際" },
} satisfies { [language: string]: ProblemWords };
