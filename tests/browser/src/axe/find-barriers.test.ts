import { createServer } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Browser, freePort, openBrowser } from "../drivers/index.ts";
import { type PageServer, serve } from "../support/serve.ts";
import { findBarriers } from "./find-barriers.ts";

const markup = `<!doctype html><html lang="en"><title>Page</title><main><h1>Page</h1><div id="bad"></div><div id="good"></div></main><script>
  for (const [id, label] of [["bad", ""], ["good", "Press"]]) {
    const root = document.getElementById(id).attachShadow({ mode: "open" });
    const button = document.createElement("button");
    button.textContent = label;
    button.style.setProperty("min-inline-size", "48px");
    button.style.setProperty("min-block-size", "48px");
    root.append(button);
  }
</script>`;

let server: PageServer;
let browser: Browser;
let url = "";

beforeAll(async () => {
  const pages = createServer((_request, response) => response.setHeader("content-type", "text/html").end(markup));
  server = await serve(pages, await freePort());
  url = `${server.url}/`;
  browser = await openBrowser("chromium");
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it("finds a nameless button inside a shadow root, and nothing beside it", async () => {
  const page = await (await browser.visitor()).page();
  await page.open(url);
  expect(await findBarriers(page)).toEqual([expect.stringMatching(/^button-name: .*#bad >>> button$/)]);
  expect(await findBarriers(page, { within: "#good" })).toEqual([]);
});
