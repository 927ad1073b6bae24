import type { Content, Question } from "@noren/survey";

/** The layouts of a popup, and the place in the page. */
export const layouts = ["card", "bar", "tab", "modal", "beside", "full", "inline"] as const satisfies readonly (
  | NonNullable<Content["layout"]>
  | "inline"
)[];
export const themes = ["auto", "paper"] as const;
export const languages = ["en", "ar"] as const;

/** One way that a question may meet a shopper. */
export interface Case {
  readonly type: Question["type"];
  readonly layout: (typeof layouts)[number];
  readonly theme: (typeof themes)[number];
  readonly language: (typeof languages)[number] | "ja" | "de";
  readonly dark: boolean;
  readonly forcedColors: boolean;
}

const switches = [false, true] as const;

/** All the looks of one question in one layout. */
const looks = themes.flatMap((theme) =>
  languages.flatMap((language) => switches.flatMap((dark) => switches.map((forcedColors) => ({ theme, language, dark, forcedColors })))),
);

/** Every type in every layout in every look. */
export const allCases = (types: readonly Question["type"][]): readonly Case[] =>
  types.flatMap((type) => layouts.flatMap((layout) => looks.map((look) => ({ type, layout, ...look }))));

/** The pairs of values of two different factors that a case holds. */
export function pairsOf(one: Case): readonly string[] {
  const values = Object.entries(one).map(([factor, value]) => `${factor} ${value}`);
  return values.flatMap((first, index) => values.slice(index + 1).map((second) => `${first}, ${second}`));
}

/** Cases that hold every pair of values: each type in each layout once, in the look that brings the most pairs not met before. */
export function pairwiseCases(types: readonly Question["type"][]): readonly Case[] {
  const met = new Set<string>();
  const gain = (one: Case) => pairsOf(one).filter((pair) => !met.has(pair)).length;
  return types.flatMap((type) =>
    layouts.map((layout) => {
      const best = looks
        .map((look): Case => ({ type, layout, ...look }))
        .reduce((found, candidate) => (gain(candidate) > gain(found) ? candidate : found));
      for (const pair of pairsOf(best)) met.add(pair);
      return best;
    }),
  );
}
