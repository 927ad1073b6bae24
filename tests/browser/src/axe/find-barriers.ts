import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, ContextObject, RunOptions } from "axe-core";
import type { Page } from "../drivers/index.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 A and AA, and what axe's makers hold to be good practice besides. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export interface BarrierOptions {
  /** Selector of elements of the document to look into, open shadow roots included. Default: the whole page. */
  readonly within?: string;
  /** Ids of axe's rules to leave out. */
  readonly except?: readonly string[];
}

/** Runs axe-core on the page as it is, and gives one line for each element that breaks a rule. */
export async function findBarriers(page: Page, options: BarrierOptions = {}): Promise<readonly string[]> {
  await page.inject(`if (!window.axe) { const module = undefined, exports = undefined, define = undefined; ${source} }`);
  const results = await page.evaluate(
    async ({ within, except, tags }): Promise<Pick<AxeResults, "violations" | "passes">> => {
      const axe: { run(context: ContextObject | Document, options: RunOptions): Promise<AxeResults> } = Reflect.get(window, "axe");
      const rules = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]));
      const found = await axe.run(within ? { include: [within] } : document, {
        runOnly: tags,
        rules,
        resultTypes: ["violations", "passes"],
      });
      return { violations: found.violations, passes: found.passes };
    },
    { within: options.within, except: options.except ?? [], tags },
  );
  // A page that axe found nothing to look at in would pass every rule.
  if (results.passes.length === 0 && results.violations.length === 0) throw new Error("axe looked at nothing");
  return results.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.flat().join(" >>> ")}`));
}
