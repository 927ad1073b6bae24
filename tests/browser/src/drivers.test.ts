import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, browserNames, freePort, openBrowser, type Page } from "./drivers/index.ts";
import { type PageServer, serve } from "./support/serve.ts";

/** A strict page, since the drivers must work where no text may become code. */
const policy = "default-src 'none'; script-src 'nonce-n'; require-trusted-types-for 'script'; trusted-types 'none'";

const markup = `<!doctype html><title>Page</title><h1>Drivers</h1><div id="host"></div><p style="height: 3000px"></p><script nonce="n">
  const root = document.getElementById("host").attachShadow({ mode: "open" });
  const inner = document.createElement("section");
  inner.attachShadow({ mode: "open" }).append(document.createElement("button"), document.createElement("input"));
  root.append(inner);
  const [button, input] = inner.shadowRoot.children;
  button.textContent = "Press";
  button.addEventListener("click", (event) => console.log("pressed", String(event.isTrusted)));
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") console.log("said " + input.value); });
  const far = document.createElement("button");
  far.id = "far";
  far.textContent = "Far";
  far.addEventListener("click", () => console.log("far pressed"));
  document.body.append(far);
</script>`;

let server: PageServer;
let url = "";

beforeAll(async () => {
  const pages = createServer((request, response) => {
    response.setHeader("content-type", "text/html");
    response.setHeader("content-security-policy", policy);
    response.end(request.url === "/other" ? "<title>Other</title>" : markup);
  });
  server = await serve(pages, await freePort());
  url = server.url;
});

afterAll(() => server?.close());

describe.each(browserNames)("the %s driver", (name) => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser(name);
    page = await (await browser.visitor()).page();
    await page.open(`${url}/`);
  });

  afterAll(() => browser?.close());

  const texts = async () => (await page.console()).map((message) => message.text);

  it("clicks a button inside nested shadow roots and reads the console", async () => {
    await page.click("#host >>> button");
    await expect.poll(texts).toContain("pressed true");
  });

  it("types into a field and presses keys", async () => {
    await page.click("input");
    await page.type("héllo 日本");
    await page.press("Enter");
    await expect.poll(texts).toContain("said héllo 日本");
    await page.press("Shift+Tab");
    expect(await page.on("section", (section) => section.shadowRoot?.activeElement?.localName)).toBe("button");
  });

  it("scrolls to what is out of view before pressing it", async () => {
    await page.click("#far");
    await expect.poll(texts).toContain("far pressed");
  });

  it("sets the viewport to the size of a phone", async () => {
    await page.viewport(390, 844);
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([390, 844]);
    expect((await page.screenshot()).subarray(1, 4)).toEqual(Buffer.from("PNG"));
  });

  it("reports what a function throws in the page", async () => {
    await expect(page.evaluate(() => JSON.parse("{"))).rejects.toThrow("in the page: SyntaxError");
  });

  it("says what covers an element that cannot be pressed", async () => {
    await page.evaluate(() => {
      const cover = document.createElement("aside");
      cover.style.setProperty("position", "fixed");
      cover.style.setProperty("inset", "0");
      document.body.append(cover);
    });
    await expect(page.click("#host >>> button", { timeout: 400 })).rejects.toThrow('<aside class=""> covers it');
  });

  it("goes back, and keeps storage between tabs but not between visitors", async () => {
    await page.evaluate(() => localStorage.setItem("kept", "yes"));
    await page.open(`${url}/other`);
    await page.back();
    expect(await page.text("h1")).toBe("Drivers");
    const stranger = await browser.visitor();
    const strange = await stranger.page();
    await strange.open(`${url}/other`);
    expect(await strange.evaluate(() => localStorage.getItem("kept"))).toBeNull();
    await stranger.close();
  });
});
