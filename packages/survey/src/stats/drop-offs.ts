/** What became of the people who came to a question. */
export interface DropOff {
  question: string;
  /** Answered it. */
  answered: number;
  /** Answered this one as the last, and never finished. */
  left: number;
}

/** One unfinished or finished response. */
export interface Course {
  /** Ids of the questions answered, in the order in which they were. */
  answered: readonly string[];
  complete: boolean;
}

/** Where people leave: one for each question, in the order given. Answers to other questions are left out. */
export function dropOffs(questions: readonly string[], courses: Iterable<Course>): DropOff[] {
  const found = new Map(questions.map((question) => [question, { question, answered: 0, left: 0 }]));
  for (const { answered, complete } of courses) {
    const known = answered.flatMap((question) => found.get(question) ?? []);
    for (const each of new Set(known)) each.answered += 1;
    const last = known.at(-1);
    if (last && !complete) last.left += 1;
  }
  return [...found.values()];
}
