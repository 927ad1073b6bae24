import { buildIndex, type SearchIndex } from "@noren/search";
import type { Heading as HeadingNode, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Block } from "../answer.ts";
import { answerOf, plainText } from "./answer-of.ts";
import { readHeading } from "./heading.ts";
import { type Hints, readHints } from "./hints.ts";
import { FaqSourceError, type Problem } from "./problem.ts";

export interface CompiledQuestion {
  id: string;
  title: string;
  answer: Block[];
}

export interface CompiledCategory {
  id: string;
  title: string;
  questions: CompiledQuestion[];
}

export interface CompiledFaq {
  locale: string;
  title: string;
  categories: CompiledCategory[];
  index: SearchIndex;
  /** What was left out, by line. */
  warnings: Problem[];
}

export interface CompileOptions {
  /** BCP 47. */
  locale: string;
  /** Name of the source in error messages. Default `faq.md`. */
  file?: string;
}

interface OpenQuestion extends Hints {
  id: string;
  title: string;
  line: number;
  nodes: RootContent[];
}

/**
 * Compiles one language's questions from Markdown: `# title`, `## category`, `### question`, then the answer. Right under a question may
 * stand `keywords: synonyms, misspellings, 返品（へんぴん）` and `also: another way to ask`, one for each line.
 * @throws FaqSourceError naming each line, what was expected there and what was found.
 */
export function compileFaq(source: string, { locale, file = "faq.md" }: CompileOptions): CompiledFaq {
  const problems: Problem[] = [];
  const error = (line: number, message: string) => problems.push({ line, severity: "error", message });
  const ids = new Map<string, number>();
  const categories: { id: string; title: string; line: number; questions: OpenQuestion[] }[] = [];
  let title: string | undefined;
  let question: OpenQuestion | undefined;

  const open = (node: HeadingNode, line: number) => {
    const written = textOf(source, node).replace(/^#+\s*|\s+#+\s*$/g, "");
    const { text, id, fault } = readHeading(written);
    if (fault) error(line, fault);
    if (text === "") error(line, `Expected the text of a heading after ${"#".repeat(node.depth)}, found nothing.`);
    question = undefined;
    if (node.depth === 1) {
      if (title !== undefined) error(line, `Expected one title (#), found a second: "${text}".`);
      title ??= text;
      return;
    }
    if (node.depth > 3) {
      error(line, `Expected # title, ## category or ### question, found a heading of level ${node.depth}: "${text}".`);
      return;
    }
    // A category may have the id of a question; two of one kind may not.
    const key = `${node.depth} ${id}`;
    const before = ids.get(key);
    if (before !== undefined) error(line, `Expected an id of its own, found "${id}" again (first on line ${before}); write one as {#id}.`);
    ids.set(key, line);
    if (node.depth === 2) {
      categories.push({ id, title: text, line, questions: [] });
      return;
    }
    question = { id, title: text, line, nodes: [], keywords: [], readings: [], alternatives: [] };
    const category = categories.at(-1);
    if (category) category.questions.push(question);
    else error(line, `Expected a category (##) before the first question, found "${text}".`);
  };

  for (const node of fromMarkdown(source).children) {
    const line = node.position?.start.line ?? 1;
    if (node.type === "heading") open(node, line);
    else if (question === undefined) {
      if (node.type !== "definition")
        problems.push({ line, severity: "warning", message: "Expected a question (###) before any answer; text left out." });
    } else {
      const text = textOf(source, node);
      const hints = question.nodes.length === 0 && node.type === "paragraph" ? readHints(text, question) : 0;
      if (hints === 0) question.nodes.push(node);
      else if (hints < text.split("\n").length) error(line + hints, "Expected an empty line between keywords and the answer, found text.");
    }
  }

  const answers = new Map<OpenQuestion, Block[]>();
  for (const category of categories) {
    if (category.questions.length === 0) error(category.line, `Expected at least one question (###) in "${category.title}", found none.`);
    for (const open of category.questions) {
      const answer = answerOf(open.nodes, (problem) => problems.push(problem));
      if (plainText(answer).trim() === "") error(open.line, `Expected an answer under "${open.title}", found none.`);
      answers.set(open, answer);
    }
  }
  if (title === undefined) error(1, "Expected a title (#), found none.");
  if (categories.length === 0) error(1, "Expected at least one category (##), found none.");
  problems.sort((a, b) => a.line - b.line);
  const errors = problems.filter((problem) => problem.severity === "error");
  if (errors.length > 0) throw new FaqSourceError(file, errors);

  const questions = categories.flatMap((category) => category.questions);
  return {
    locale,
    title: title ?? "",
    categories: categories.map((category) => ({
      id: category.id,
      title: category.title,
      questions: category.questions.map((open) => ({ id: open.id, title: open.title, answer: answers.get(open) ?? [] })),
    })),
    index: buildIndex(questions.map((open) => ({ ...open, body: plainText(answers.get(open) ?? []) }))),
    warnings: problems,
  };
}

function textOf(source: string, node: RootContent): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset);
}
