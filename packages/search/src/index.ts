export { buildIndex } from "./build-index.ts";
export { fold } from "./fold.ts";
export { highlight, type Range } from "./highlight.ts";
export { foundFrom, type Hit, openIndex, type Searcher, type SearchOptions, type SearchResult } from "./open-index.ts";
export { isSearchIndex, type SearchDocument, type SearchIndex } from "./search-index.ts";
export { stem } from "./stem.ts";
export { type Token, tokenize } from "./tokenize.ts";
