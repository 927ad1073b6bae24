import type { Block } from "./answer.ts";

/** `faq/<locale>.json`, the file that is fetched first and whose name holds no hash. */
export type FaqRoot = {
  v: 1;
  /** Name of the pack. */
  pack: string;
};

/** What opening the panel needs: every question, and the answers where they are few. */
export type FaqPack = {
  v: 1;
  title: string;
  categories: { id: string; title: string; questions: StoredQuestion[] }[];
  /** Name of the file with the search index, `SearchIndex` of @noren/search. */
  index: string;
  /** Names of the files with the answers. */
  shards: string[];
  /** Answers by question, where they are too few for a file of their own. */
  answers: FaqAnswers;
};

/** A question and its shard's place in `FaqPack.shards`; -1 means that the answer is in the pack. */
export type StoredQuestion = [id: string, title: string, shard: number];

/** Answers by question. */
export type FaqAnswers = { [id: string]: Block[] };
