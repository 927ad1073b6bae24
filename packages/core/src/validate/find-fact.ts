import type { Facts } from "../facts/facts.ts";
import { showValue } from "./show-value.ts";

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

/** What is wrong with the dotted path of a fact; undefined where it names one. `others`: what else might have stood there. */
export function findFact(path: string, others: readonly string[] = []): { expected: string; found: string } | undefined {
  const [root = "", name] = path.split(".");
  const names = known.get(root);
  if (!names) return { expected: `one of ${[...others, ...known.keys()].join(", ")}`, found: showValue(path) };
  return names === true || name === undefined || Object.hasOwn(names, name)
    ? undefined
    : { expected: `one of ${Object.keys(names).join(", ")} of ${root}`, found: showValue(path) };
}
