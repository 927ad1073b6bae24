import { beforeEach, onTestFailed } from "vitest";
import type { Page } from "../drivers/index.ts";
import type { Host } from "./host.ts";
import type { HostPages, Theme } from "./use-hosts.ts";

/** One page for all tests of a `describe`, and another one after a test that failed. */
export function usePage(pages: HostPages, host: Host, theme: Theme): () => Promise<Page> {
  let page: Promise<Page> | undefined;
  beforeEach(() => {
    onTestFailed(() => {
      page = undefined;
    });
  });
  return () => {
    page ??= pages.open(host, theme);
    return page;
  };
}
