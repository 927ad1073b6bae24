import { findBarriers } from "../axe/find-barriers.ts";
import { findSmallTargets } from "../axe/find-small-targets.ts";
import { type Browser, freePort, openBrowser, type Page } from "../drivers/index.ts";
import { servePages } from "../support/serve-pages.ts";
import type { Case } from "./cases.ts";
import { contentOf, openSurvey, surveyPage, within } from "./survey-page.ts";

/** What axe and a ruler find in a case, as it opens and after Next was pressed without an answer; empty if nothing. */
export interface Inspected {
  readonly case: Case;
  readonly findings: readonly string[];
}

const nameOf = ({ type, layout, theme, language, dark, forcedColors }: Case): string =>
  [type, layout, theme, language, dark ? "dark" : "light", ...(forcedColors ? ["forced"] : [])].join("-");

async function inspect(page: Page, url: string, one: Case): Promise<readonly string[]> {
  const look = async (moment: string) =>
    [...(await findBarriers(page, { within: within(one) })), ...(await findSmallTargets(page, within(one), 24))].map(
      (finding) => `${nameOf(one)}, ${moment}: ${finding}`,
    );
  await openSurvey(page, `${url}/${nameOf(one)}`, one);
  const opened = await look("opened");
  const next = `${within(one)} >>> [type=submit]`;
  if (!(await page.visible(next))) return opened;
  await page.click(next);
  return [...opened, ...(await look("pressed"))];
}

/** Inspects cases in Chromium, those of one look together. `done` is told of each. */
export async function inspectCases(
  cases: readonly Case[],
  done: (inspected: Inspected) => void = () => undefined,
): Promise<readonly Inspected[]> {
  const pages = new Map(cases.map((one) => [`/${nameOf(one)}`, surveyPage(contentOf(one.type), one)]));
  const server = await servePages(await freePort(), (path) => pages.get(path));
  const inspected: Inspected[] = [];
  try {
    for (const dark of [false, true]) {
      for (const forcedColors of [false, true]) {
        const alike = cases.filter((one) => one.dark === dark && one.forcedColors === forcedColors);
        if (alike.length === 0) continue;
        const browser: Browser = await openBrowser("chromium", { dark, forcedColors, reducedMotion: true });
        try {
          for (const one of alike) {
            const visitor = await browser.visitor();
            const findings = await inspect(await visitor.page(), server.url, one);
            await visitor.close();
            inspected.push({ case: one, findings });
            done({ case: one, findings });
          }
        } finally {
          await browser.close();
        }
      }
    }
  } finally {
    await server.close();
  }
  return inspected;
}
