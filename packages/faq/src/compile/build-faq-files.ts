import type { Json } from "@noren/core";
import type { FaqAnswers, FaqPack, FaqRoot } from "../faq-files.ts";
import type { CompiledFaq } from "./compile-faq.ts";

export interface FaqFile {
  /** Relative to the build's directory, with `/`. */
  name: string;
  json: Json;
}

/** Answers in the pack itself, and in one shard, at most: characters of JSON. */
const IN_PACK = 8_000;
const IN_SHARD = 16_000;

/**
 * The static files of one language: `faq/<locale>.json` first, whose name stays; it names the pack, and that the search index and the shards
 * with the answers. Opening the panel fetches the first two, searching the index, opening an answer its shard; a category's answers stay
 * together where they fit.
 */
export async function buildFaqFiles({ locale, title, categories, index }: CompiledFaq): Promise<FaqFile[]> {
  const hashed = async (json: Json): Promise<FaqFile> => ({ name: `faq/${locale}/${await contentHash(JSON.stringify(json))}.json`, json });
  const groups = categories.map(({ questions }) => Object.fromEntries(questions.map(({ id, answer }) => [id, answer])));
  const parts = fill(groups);
  const few = parts.length === 1 && JSON.stringify(parts[0]).length <= IN_PACK;
  const shards = few ? [] : await Promise.all(parts.map(hashed));
  const indexFile = await hashed({ ...index });
  const shardOf = new Map(parts.flatMap((part, place) => Object.keys(part).map((id) => [id, few ? -1 : place] as const)));
  const pack: FaqPack = {
    v: 1,
    title,
    categories: categories.map((category) => ({
      id: category.id,
      title: category.title,
      questions: category.questions.map((question) => [question.id, question.title, shardOf.get(question.id) ?? -1]),
    })),
    index: indexFile.name,
    shards: shards.map(({ name }) => name),
    answers: few ? (parts[0] ?? {}) : {},
  };
  const packFile = await hashed({ ...pack });
  const root: FaqRoot = { v: 1, pack: packFile.name };
  return [{ name: `faq/${locale}.json`, json: root }, packFile, indexFile, ...shards];
}

/** Puts groups together in order until a part is full; a group that is too large by itself is split. */
function fill(groups: readonly FaqAnswers[]): FaqAnswers[] {
  const parts: FaqAnswers[] = [];
  let size = Number.POSITIVE_INFINITY;
  const begin = () => {
    parts.push({});
    size = 0;
  };
  for (const group of groups) {
    const whole = JSON.stringify(group).length;
    if (size + whole > IN_SHARD && size > 0) begin();
    for (const [id, answer] of Object.entries(group)) {
      const own = JSON.stringify([id, answer]).length;
      if (size + own > IN_SHARD && size > 0) begin();
      size += own;
      Object.assign(parts.at(-1) ?? {}, { [id]: answer });
    }
  }
  return parts;
}

/** Eight bytes of the SHA-256, in hex: the core keeps files with such names as long as the browser likes. */
async function contentHash(content: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(content));
  return [...new Uint8Array(digest, 0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
