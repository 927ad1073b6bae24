import type { Localised, WidgetContext } from "@noren/core";
import { localise } from "@noren/core";
import type { ComponentChild } from "preact";
import type { createEndings } from "./endings/ending.tsx";
import type { BranchingContext } from "./flow/branching.ts";
import { type Layout, loadLayout } from "./layouts/index.ts";
import { loadStrings } from "./locales/index.ts";
import type { Strings } from "./locales/strings.ts";
import { isSkipped, type State, type Survey, straightFlow } from "./logic.ts";
import { loadTypes } from "./questions/index.ts";
import type { QuestionType } from "./questions/question-type.ts";
import type { SkipsProps } from "./questions/skips.tsx";
import type { Content, Question } from "./schema.ts";

/** What a survey needs in one language, loaded by what it asks. */
export interface Parts {
  survey: Survey;
  types: Map<string, QuestionType>;
  layout: Layout;
  strings: Strings;
  locale: string;
  /** Last screens, where the content has some. */
  endings: ReturnType<typeof createEndings> | undefined;
  /** Ways out of questions, where one has some. */
  Skips: ((props: SkipsProps) => ComponentChild) | undefined;
  /** A text of the merchant in the language, with what is piped into it. */
  say(text: Localised, state: State): string;
}

/**
 * Jumps, conditions, variables, products and piped texts, or words that look like them. A page's old library may have made text of the list of
 * questions, with backslashes before the quotes.
 */
const branches = /"(showIf|next|set|endings|product)\\?"|\{[a-z][\w-]*[.}|]/;

export async function loadParts(
  content: Content,
  questions: readonly Question[],
  locale: string,
  ctx: BranchingContext & Pick<WidgetContext, "locale"> & Partial<Pick<WidgetContext, "mount">>,
  corner?: string,
): Promise<Parts> {
  const [types, layout, strings, Skips, branching, endings] = await Promise.all([
    loadTypes(questions, locale),
    loadLayout(content, locale, corner),
    loadStrings(locale),
    questions.some(({ skip }) => skip) ? import("./questions/others.ts").then(({ loadSkips }) => loadSkips(locale)) : undefined,
    branches.test(JSON.stringify(content))
      ? import("./flow/branching.ts").then((module) => module.loadBranching(content, questions, ctx))
      : undefined,
    content.endings ? import("./endings/ending.tsx").then((module) => module.createEndings(content, questions, ctx.mount)) : undefined,
  ]);
  return {
    types,
    layout,
    strings,
    locale,
    Skips,
    endings,
    survey: {
      questions,
      flow: branching?.flow ?? straightFlow,
      isValid: (question, draft) => isSkipped(draft) || !types.get(question.type)?.fault?.(question, draft),
    },
    say(text, state) {
      const said = localise(text, locale);
      return branching ? branching.pipe(said, state, locale) : said;
    },
  };
}
