import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Campaign, NorenConfig } from "@noren/core";
import { readFeed, storefrontFolder, vendureSource } from "@noren/storefront";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { browserPart } from "../drivers/find-browser.ts";
import { type Store, startStore } from "../store/index.ts";
import { type Scene, scenes } from "./scenes.ts";
import { stillLife } from "./still-life.ts";

const MARGIN = 24;
const screens = {
  desktop: { viewport: { width: 1200, height: 800 }, isMobile: false, hasTouch: false },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;

const args = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"];

/** What to draw: every part that is left out means all of them. */
export interface PictureFilter {
  scene?: string | undefined;
  locale?: string | undefined;
  screen?: string | undefined;
  scheme?: string | undefined;
}

/** Draws every widget's states on phone and desktop, in English and Japanese, light and dark, into a folder. */
export async function drawPictures(folder: string, filter: PictureFilter = {}): Promise<void> {
  await mkdir(folder, { recursive: true });
  const store = await startStore({ overrides: { cooldownHours: 0, campaigns: await campaigns() } });
  const drawingOf = drawings();
  const browser = await chromium.launch({ executablePath: browserPart("chromium", "chromium"), args });
  const chosen = <Name extends string>(names: readonly Name[], wanted: string | undefined) =>
    names.filter((name) => !wanted || name.startsWith(wanted));
  try {
    for (const screen of chosen(["desktop", "phone"], filter.screen)) {
      for (const locale of chosen(["en", "ja"], filter.locale)) {
        for (const colorScheme of chosen(["light", "dark"], filter.scheme)) {
          const fits = ({ name, desktopOnly }: Scene) =>
            (!filter.scene || name.startsWith(filter.scene)) && !(desktopOnly && screen === "phone");
          for (const scene of scenes.filter(fits)) {
            // A visitor of its own each: a survey that was begun would come back in the next picture.
            const context = await browser.newContext({
              ...screens[screen],
              locale,
              colorScheme,
              deviceScaleFactor: 1.5,
              reducedMotion: "reduce",
            });
            await context.route("**/photos/**", (route) =>
              route.fulfill({ contentType: "image/svg+xml", body: drawingOf(new URL(route.request().url()).pathname) }),
            );
            const file = join(folder, `${scene.name}-${screen}-${locale}-${colorScheme}.png`);
            await draw(store, context, scene, locale, file, screen === "phone");
            await context.close();
          }
        }
      }
    }
  } finally {
    await browser.close();
    await store.close();
  }
}

/** A drawing for each photo of the demo store, by what the photo shows. */
function drawings(): (photo: string) => string {
  const products = readFeed("en", vendureSource().csv);
  const categories = new Map(products.map(({ image = "", categories }) => [image, categories]));
  return (photo) => stillLife(photo, categories.get(photo) ?? []);
}

/** The demo store's campaigns, the interrupting ones at hand instead of by chance. */
async function campaigns(): Promise<Campaign[]> {
  const config: NorenConfig = JSON.parse(await readFile(join(storefrontFolder, "noren.config.json"), "utf8"));
  return config.campaigns.map((campaign) =>
    campaign.trigger
      ? { ...campaign, trigger: { any: [{ on: "manual" as const }] }, audience: {}, frequency: { perSession: 9, perPage: 9 } }
      : campaign,
  );
}

async function draw(store: Store, context: BrowserContext, scene: Scene, locale: string, file: string, whole: boolean): Promise<void> {
  const page = await context.newPage();
  await page.goto(store.url + scene.path(locale), { waitUntil: "networkidle" });
  await scene.act(page, locale);
  await page.evaluate("document.fonts.ready");
  const clip = whole || !scene.focus ? undefined : await around(page, scene.focus);
  await page.screenshot({ path: file, animations: "disabled", ...(clip && { clip }) });
  await page.close();
}

async function around(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) return undefined;
  const { width, height } = screens.desktop.viewport;
  const x = Math.max(0, box.x - MARGIN);
  const y = Math.max(0, box.y - MARGIN);
  return { x, y, width: Math.min(width, box.x + box.width + MARGIN) - x, height: Math.min(height, box.y + box.height + MARGIN) - y };
}
