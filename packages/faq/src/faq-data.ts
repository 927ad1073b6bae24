import type { Json } from "@noren/core";
import type { Searcher } from "@noren/search";
import type { FaqPack } from "./faq-files.ts";

/** One language's questions. */
export interface FaqData {
  readonly title: string;
  readonly categories: readonly Category[];
  readonly questions: ReadonlyMap<string, Question>;
  /** Loads the search, its code and its index. Rejects if they could not be had; the next call tries again. */
  search(): Promise<Searcher>;
  /** The answer as `AnswerView` renders it. Rejects if its file could not be had; the next call tries again. */
  answer(id: string): Promise<Json>;
}

export interface Category {
  id: string;
  title: string;
  questions: readonly Question[];
}

export interface Question {
  id: string;
  title: string;
}

type Load = (file: string) => Promise<Json>;

/** Loads the questions of a locale (`pt-BR`), else of its language, else English. Rejects with what was met first if there is none. */
export async function loadFaq(load: Load, locale: string): Promise<FaqData> {
  let first: unknown;
  for (const name of new Set([locale, locale.split("-")[0] ?? locale, "en"])) {
    try {
      const root = await load(`faq/${name}.json`);
      const { pack }: { pack?: unknown } = Object(root);
      if (typeof pack === "string") return openPack(load, await load(pack));
      throw new Error(`faq/${name}.json: expected the name of a pack, found ${JSON.stringify(root)}`);
    } catch (error) {
      first ??= error;
    }
  }
  throw first;
}

function openPack(load: Load, pack: Json): FaqData {
  if (!isPack(pack)) throw new Error("faq pack: expected version 1, found another");
  const shardOf = new Map<string, number>();
  const questions = new Map<string, Question>();
  const categories = pack.categories.map((category) => ({
    id: category.id,
    title: category.title,
    questions: category.questions.map(([id, title, shard]) => {
      shardOf.set(id, shard);
      const question = { id, title };
      questions.set(id, question);
      return question;
    }),
  }));
  const files = new Map<string, Promise<Json>>();
  const file = (name: string): Promise<Json> => {
    const coming = files.get(name) ?? load(name);
    files.set(name, coming);
    coming.catch(() => files.delete(name));
    return coming;
  };
  return {
    title: pack.title,
    categories,
    questions,
    async search() {
      const [{ openSearch }, index] = await Promise.all([import("./open-search.ts"), file(pack.index)]);
      return openSearch(index);
    },
    async answer(id) {
      const name = pack.shards[shardOf.get(id) ?? -1];
      const answers: Json = name === undefined ? pack.answers : await file(name);
      return Object(answers)[id] || [];
    },
  };
}

function isPack(json: Json): json is FaqPack {
  return Object(json).v === 1;
}
