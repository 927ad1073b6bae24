import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { browserPart } from "../drivers/find-browser.ts";

const style = `
  body { margin: 0; padding: 40px; width: 1280px; background: #ebe5db; box-sizing: border-box }
  .board { display: grid; grid-template-columns: 356px 1fr; gap: 32px; align-items: start }
  .stack { display: grid; gap: 32px }
  img { display: block; width: 100%; border-radius: 18px; box-shadow: 0 1px 2px rgb(40 30 20 / .08), 0 16px 40px -12px rgb(40 30 20 / .28) }
`;

const shown = [
  "survey-question-desktop-en-light",
  "faq-answer-desktop-ja-dark",
  "shelf-related-desktop-en-light",
  "retention-offer-desktop-ja-light",
];

/** Puts one picture of each widget, drawn before, on one board, `four-widgets.png`; nothing where the folder lacks one of them. */
export async function drawFour(folder: string): Promise<void> {
  if (!shown.every((name) => existsSync(join(folder, `${name}.png`)))) return;
  const image = async (name: string) =>
    `<img alt="" src="data:image/png;base64,${(await readFile(join(folder, `${name}.png`))).toString("base64")}">`;
  const [survey, faq, shelf, offer] = await Promise.all(shown.map(image));
  const browser = await chromium.launch({ executablePath: browserPart("chromium", "chromium"), args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
  await page.setContent(
    `<style>${style}</style><div class="board"><div class="stack">${survey}${faq}</div><div class="stack">${shelf}${offer}</div></div>`,
  );
  await page.locator("body").screenshot({ path: join(folder, "four-widgets.png") });
  await browser.close();
}
