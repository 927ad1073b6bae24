import type { PageData } from "../page/pageData.ts";

/** What the server wrote into the page for its script; a page without it is not the shop's, and gets no script. */
export function readPageData(): PageData | undefined {
  const text = document.getElementById("page-data")?.textContent;
  return text ? JSON.parse(text) : undefined;
}
