import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { browserPart } from "../drivers/find-browser.ts";
import { freePort } from "../drivers/index.ts";
import type { PageServer } from "../support/serve.ts";
import { servePages } from "../support/serve-pages.ts";
import { type Case, layouts } from "../survey/cases.ts";
import { contentOf, types, within } from "../survey/survey-page.ts";
import { type SurveyState, surveyStates } from "./survey-states.ts";
import { teaShop } from "./tea-shop.ts";

const screens = {
  desktop: { viewport: { width: 1000, height: 640 } },
  phone: { viewport: { width: 390, height: 700 }, isMobile: true, hasTouch: true },
} as const satisfies { [screen: string]: BrowserContextOptions };

const style = `
  body { margin: 0; padding: 24px; width: 1560px; box-sizing: border-box; background: #ebe5db; font: 13px system-ui; color: #5d554a }
  .sheet { columns: 4; column-gap: 20px }
  figure { margin: 0 0 20px; break-inside: avoid }
  figcaption { margin-bottom: 6px }
  img { display: block; width: 100%; border-radius: 10px }
`;

interface Drawn {
  readonly name: string;
  readonly picture: Buffer;
}

/** What to draw: every part that is left out means all of them. */
export interface SurveyPictureFilter {
  /** `states` draws moments of use in place of types and layouts. */
  scene?: string | undefined;
  locale?: string | undefined;
  screen?: string | undefined;
  scheme?: string | undefined;
}

/** Opens a survey in a page of its own, wide open on phones too, and takes its picture. */
async function draw(
  browser: Browser,
  server: PageServer,
  options: BrowserContextOptions,
  path: string,
  one: Case,
  whole: boolean,
  { unopened = whole, act }: Pick<SurveyState, "unopened" | "act"> = {},
): Promise<Buffer> {
  // A visitor of its own each: what was begun would come back in the next picture.
  const context = await browser.newContext({ ...options, deviceScaleFactor: 1.5, reducedMotion: "reduce" });
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(error.message));
  await page.goto(`${server.url}${path}`, { waitUntil: "networkidle" });
  await page.evaluate(() => {
    if (window.noren && "show" in window.noren) window.noren.show("case");
  });
  const place = page.locator(within(one));
  await place.locator("[part=card]").first().waitFor();
  if (!unopened) await open(page);
  await act?.(place, page);
  await page.evaluate("document.fonts.ready");
  // Through the round corners of a card cut out, nothing of the page is to be seen.
  if (!whole) await page.addStyleTag({ content: "header,main{visibility:hidden}" });
  const card = place.locator("[part=card]").first();
  const picture =
    whole || !(await card.isVisible())
      ? await page.screenshot({ animations: "disabled" })
      : await card.screenshot({ animations: "disabled" });
  await context.close();
  if (said.length > 0) throw new Error(`${path}: the console says ${said.join("; ")}`);
  return picture;
}

/** On phones an interrupting survey begins as one line. */
async function open(page: Page): Promise<void> {
  if (await page.locator(".peek").isVisible()) await page.locator(".peek [part=button]").click();
  await page.locator(".body").waitFor();
  // Nothing is pointed at.
  await page.mouse.move(0, 0);
}

async function drawSheet(browser: Browser, drawn: readonly Drawn[], file: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1560, height: 800 } });
  const figures = drawn.map(
    ({ name, picture }) =>
      `<figure><figcaption>${name}</figcaption><img alt="" src="data:image/png;base64,${picture.toString("base64")}"></figure>`,
  );
  await page.setContent(`<!doctype html><style>${style}</style><div class="sheet">${figures.join("")}</div>`);
  await page.locator("body").screenshot({ path: file });
  await page.close();
}

/** A page in a language of its own. */
const markup = (body: string | undefined) => (body === undefined ? undefined : { type: "text/html", body });

/** Draws each type of question, and each layout, on sheets by screen, language and scheme. */
export async function drawSurveys(folder: string, filter: SurveyPictureFilter = {}): Promise<void> {
  await mkdir(folder, { recursive: true });
  const pages = new Map<string, string>();
  const server = await servePages(await freePort(), (path) =>
    path.startsWith("/collector/") ? { json: { results: {} } } : markup(pages.get(path)),
  );
  const browser = await chromium.launch({ executablePath: browserPart("chromium", "chromium"), args: ["--no-sandbox", "--disable-quic"] });
  const chosen = <Name extends string>(names: readonly Name[], wanted: string | undefined) =>
    names.filter((name) => !wanted || name === wanted);
  try {
    for (const screen of chosen(["desktop", "phone"], filter.screen)) {
      for (const language of chosen(["en", "ja", "ar"], filter.locale)) {
        for (const colorScheme of chosen(["light", "dark"], filter.scheme)) {
          const options = { ...screens[screen], colorScheme };
          const takeState = async ({ name, content, layout = "card", language: own = language, unopened = false, act }: SurveyState) => {
            const whatever: Case = { type: "nps", layout, language: own, theme: "auto", dark: colorScheme === "dark", forcedColors: false };
            const path = `/${encodeURIComponent(name)}-${own}`;
            const whole = layout !== "card";
            pages.set(path, teaShop(content, whatever));
            return { name, picture: await draw(browser, server, options, path, whatever, whole, { unopened, ...(act && { act }) }) };
          };
          const take = async (one: Pick<Case, "type" | "layout">, whole: boolean, unopened = whole) => {
            const whatever: Case = { ...one, language, theme: "auto", dark: colorScheme === "dark", forcedColors: false };
            const path = `/${one.type}-${one.layout}-${language}`;
            pages.set(path, teaShop(contentOf(one.type), whatever));
            return draw(browser, server, options, path, whatever, whole, { unopened });
          };
          const name = `${screen}-${language}-${colorScheme}`;
          if (filter.scene === "states") {
            for (const [sheet, states] of Object.entries(surveyStates)) {
              const drawn: Drawn[] = [];
              for (const state of states) drawn.push(await takeState(state));
              await drawSheet(browser, drawn, join(folder, `survey-${sheet}-${name}.png`));
            }
            continue;
          }
          const ofTypes: Drawn[] = [];
          for (const type of types) ofTypes.push({ name: type, picture: await take({ type, layout: "card" }, false) });
          await drawSheet(browser, ofTypes, join(folder, `survey-types-${name}.png`));
          const ofLayouts: Drawn[] = [];
          for (const layout of layouts) ofLayouts.push({ name: layout, picture: await take({ type: "nps", layout }, true) });
          // What comes by itself begins as one line there, and a tab always does.
          for (const layout of layouts)
            if (layout === "tab" || (screen === "phone" && layout !== "inline"))
              ofLayouts.push({ name: `${layout}, opened`, picture: await take({ type: "nps", layout }, true, false) });
          await drawSheet(browser, ofLayouts, join(folder, `survey-layouts-${name}.png`));
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
