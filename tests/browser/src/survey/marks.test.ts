import { afterAll, beforeAll, expect, it } from "vitest";
import { type Browser, freePort, openBrowser } from "../drivers/index.ts";
import { takePicture } from "../hostile/picture.ts";
import type { PageServer } from "../support/serve.ts";
import { servePages } from "../support/serve-pages.ts";
import { contentOf, openSurvey, surveyPage } from "./survey-page.ts";

const place = "noren-survey";
const chosen = `${place} >>> [role=checkbox]:nth-child(1)`;
/** px from the choice's edge to its mark, and the room of that. */
const [before, room] = [15, 18];

let server: PageServer;
let browser: Browser;
beforeAll(async () => {
  const page = surveyPage(contentOf("multiple"), { layout: "inline", theme: "paper", language: "en" });
  server = await servePages(await freePort(), (path) => (path === "/several" ? page : undefined));
  browser = await openBrowser("chromium", { reducedMotion: true });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

it("marks what is chosen of several by a tick: a square in a box would say that a part of it is", async () => {
  const page = await (await browser.visitor()).page();
  await openSurvey(page, `${server.url}/several`, { layout: "inline" });
  /** Pixels of the mark that are not what they are in a mirror. */
  const lopsided = async () => {
    const { width, height, pixels } = await takePicture(page, place, chosen);
    let count = 0;
    for (let y = 8; y < height - 8; y += 1) {
      for (let x = 0; x < room; x += 1) {
        const [one, other] = [4 * (y * width + before + x), 4 * (y * width + before + room - 1 - x)];
        if ([0, 1, 2].some((part) => Math.abs((pixels[one + part] ?? 0) - (pixels[other + part] ?? 0)) > 64)) count += 1;
      }
    }
    return count;
  };
  expect(await lopsided()).toBe(0);
  await page.click(chosen);
  expect(await lopsided()).toBeGreaterThan(20);
  await page.close();
});
