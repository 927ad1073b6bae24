import type { Facts } from "@noren/core";
import { showValue } from "@noren/core/validate";
import type { Content, Question } from "../schema.ts";

/** The names within a fact; true for one that has none, or any. */
type Names<Fact> = Fact extends object ? (string extends keyof Fact ? true : { [Key in keyof Required<Fact>]: true }) : true;

const facts: { [Fact in keyof Required<Facts>]: Names<NonNullable<Facts[Fact]>> } = {
  page: { type: true, url: true, path: true, title: true, language: true, referrer: true, fromSearch: true },
  device: { type: true },
  consent: { storage: true, analytics: true, personalisation: true, marketing: true },
  product: { id: true, name: true, price: true, currency: true, brand: true, category: true, available: true },
  cart: { value: true, currency: true, count: true, items: true },
  search: { term: true },
  order: { id: true, value: true, currency: true, items: true },
  visitor: {
    returning: true,
    visits: true,
    orders: true,
    spend: true,
    first: true,
    latest: true,
    daysSinceVisit: true,
    daysSinceOrder: true,
    viewed: true,
    advocate: true,
  },
  session: { pages: true },
  stage: true,
  traits: true,
};
const known = new Map<string, object | true>(Object.entries(facts));

/** Where a name is looked for. */
export interface Place {
  content: Content;
  questions: readonly Question[];
  /** Indexes of the questions that may be answered by then. */
  given: ReadonlySet<number>;
}

/** What is wrong with a dotted name of a condition or a text; undefined where it names something. */
export function findName(path: string, { content, questions, given }: Place): { expected: string; found: string } | undefined {
  const [root = "", name] = path.split(".");
  const found = showValue(path);
  if (root === "score") return undefined;
  if (root === "variables") {
    const names = Object.keys(content.variables ?? {});
    return name !== undefined && names.includes(name)
      ? undefined
      : { expected: `one of \`variables\` (${names.map((one) => showValue(one)).join(", ") || "none"})`, found };
  }
  if (root === "answers") {
    const index = questions.findIndex(({ id }) => id === name);
    const question = questions[index];
    if (!question || question.type === "statement") return { expected: "the answer to one of the questions", found };
    return given.has(index) ? undefined : { expected: "an answer that may be given by then", found };
  }
  const names = known.get(root);
  if (!names) return { expected: `one of answers, variables, score, ${[...known.keys()].join(", ")}`, found };
  return names === true || name === undefined || Object.hasOwn(names, name)
    ? undefined
    : { expected: `one of ${Object.keys(names).join(", ")} of ${root}`, found };
}
