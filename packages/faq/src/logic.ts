import { localise } from "@noren/core";
import type { Searcher } from "@noren/search";
import { safeHref } from "@noren/ui";
import type { Category, FaqData, Question } from "./faq-data.ts";
import type { Contact } from "./schema.ts";

export { readContent } from "./read-content.ts";

/** What the shopper has done in the panel. It outlives closing and a change of language. */
export interface State {
  /** What stands in the search field. */
  typed: string;
  /** What is searched for: `typed`, or the last part of it that made sense while an input method composes. */
  query: string;
  /** Id of the category that is looked through. */
  category?: string | undefined;
  /** Ids of the questions whose answers are open. */
  open: readonly string[];
  /** Whether an answer helped, by question. */
  helpful: { readonly [question: string]: boolean };
}

export const start: State = { typed: "", query: "", open: [], helpful: {} };

/** Something was typed; answers close when another query is asked. */
export function type(state: State, typed: string, query: string): State {
  return { ...state, typed, query, open: query === state.query ? state.open : [] };
}

/** Goes into a category, or back to all of them. */
export function enter(state: State, category: string | undefined): State {
  return { ...start, helpful: state.helpful, category };
}

/** Opens or closes an answer. */
export function toggle(state: State, question: string): State {
  const open = state.open.filter((id) => id !== question);
  return { ...state, open: open.length < state.open.length ? open : [...open, question] };
}

export function rate(state: State, question: string, helpful: boolean): State {
  return { ...state, helpful: { ...state.helpful, [question]: helpful } };
}

/** What the panel shows. */
export type Shown =
  | { name: "home"; popular: readonly Question[] }
  | { name: "category"; category: Category }
  /** `found` false: nothing answers the query, and `questions` are the nearest there are. */
  | { name: "results"; found: boolean; questions: readonly Question[] };

/** Most results at once, and nearest questions when none answers. */
const MOST_RESULTS = 8;
const MOST_NEAREST = 3;
/** Results weaker than this part of the best are noise. */
const LEAST_SHARE = 0.45;
/** Confidence below which not even the nearest questions have to do with the query. */
const LEAST_CONFIDENCE = 0.3;

/** What a state shows of some questions; `undefined` while a query waits for the search. */
export function shownOf(
  { query, category: id }: State,
  data: FaqData,
  searcher?: Searcher,
  popular: readonly string[] = [],
): Shown | undefined {
  if (query.trim() !== "") {
    if (!searcher) return undefined;
    const { hits, found, confidence } = searcher.search(query, { limit: MOST_RESULTS, typing: true });
    const least = confidence < LEAST_CONFIDENCE ? Infinity : LEAST_SHARE * (hits[0]?.score ?? 0);
    const near = hits.filter(({ score }) => score >= least).slice(0, found ? MOST_RESULTS : MOST_NEAREST);
    const ids = near.map(({ id }) => id);
    return { name: "results", found, questions: known(data, ids) };
  }
  const category = data.categories.find((one) => one.id === id);
  return category ? { name: "category", category } : { name: "home", popular: known(data, popular) };
}

function known(data: FaqData, ids: readonly string[]): Question[] {
  return ids.flatMap((id) => data.questions.get(id) ?? []);
}

/**
 * What to search for while an input method composes `text`: without the Latin letters of an unfinished kana, and only once that finds
 * something; else the query before stays, so that no "nothing found" flashes up.
 */
export function queryWhileComposing(text: string, before: string, finds: (query: string) => boolean): string {
  const kana = text.replace(/(?<=[\u3041-\u30ff])[a-zａ-ｚ]{1,3}$/i, "");
  return kana.trim() === "" || finds(kana) ? kana : before;
}

/** Characters of a query that an event carries. */
const LONGEST_QUERY = 100;

/** A query as events carry it: at most 100 characters, and without what looks like an e-mail address or a number of a person or order. */
export function queryForEvent(query: string): string {
  return query
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[^\s@]+@[^\s@]+/g, "@")
    .replace(/\d[\d\s().-]{3,}\d/g, "#")
    .slice(0, LONGEST_QUERY);
}

export interface ContactLink {
  channel: "form" | "email" | "phone";
  /** Safe to link to. */
  href: string;
  /** What the link says; the form's words are the panel's. */
  text?: string;
}

/** The store's contact links, the question carried along where the channel can carry it. */
export function contactLinks({ url, email, phone }: Contact, locale: string, query: string): ContactLink[] {
  const [form = "", mail = "", number = ""] = [url, email, phone].map((text) => (text === undefined ? "" : localise(text, locale)));
  const question = encodeURIComponent(query.trim());
  const asked = form && question ? form.replace(/(\?.*?)?(?=#|$)/, (query) => `${query ? `${query}&` : "?"}question=${question}`) : form;
  const links: ContactLink[] = [
    { channel: "form", href: safeHref(asked) ?? "" },
    { channel: "email", href: mail && `mailto:${mail}${question && `?subject=${question}`}`, text: mail },
    { channel: "phone", href: number && `tel:${number.replace(/[^+\d]/g, "")}`, text: number },
  ];
  return links.filter(({ href }) => href);
}
