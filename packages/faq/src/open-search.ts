import type { Json } from "@noren/core";
import { isSearchIndex, openIndex, type Searcher } from "@noren/search";

/** Makes a file's search index ready. @throws Error for another version's. */
export function openSearch(json: Json): Searcher {
  if (isSearchIndex(json)) return openIndex(json);
  throw new Error("faq: expected a search index of version 1, found another");
}
