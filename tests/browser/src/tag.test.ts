import { expect, it } from "vitest";
import type { Page } from "./drivers/index.ts";
import { reasonFor, track } from "./support/page-noren.ts";
import { help, offer } from "./support/parts.ts";
import { configPath, useHost } from "./support/use-host.ts";

const host = useHost();

const src = `src="/noren/noren.js"`;
const data = `data-config="${configPath}"`;
const inline = () => `<script type="application/json" data-noren>${JSON.stringify(host.config)}</script>`;
const inject = (attributes: string) => `<script>
  const script = document.createElement("script");
  script.src = "/noren/noren.js";
  ${attributes}
  document.head.append(script);
</script>`;

const ways: readonly (readonly [name: string, markup: () => string])[] = [
  ["async", () => `<script async ${src} ${data}></script>`],
  ["defer", () => `<script defer ${src} ${data}></script>`],
  ["type=module", () => `<script type="module" ${src} ${data}></script>`],
  ["a plain script that blocks", () => `<script ${src} ${data}></script>`],
  ["a script that makes the element", () => inject(`script.setAttribute("data-config", "${configPath}");`)],
  ["a tag manager that drops data-*, with inline configuration", () => inject("script.async = true;") + inline()],
  ["an element with inline configuration before it", () => `${inline()}<script async ${src}></script>`],
  ["another origin", () => `<script async src="${host.elsewhere}/noren/noren.js" ${data}></script>`],
  ["another origin, as a module", () => `<script type="module" crossorigin src="${host.elsewhere}/noren/noren.js" ${data}></script>`],
  ["two elements", () => `<script async ${src} ${data}></script><script async ${src} ${data}></script>`],
];

const errors = async (page: Page) => (await page.console()).filter(({ kind }) => kind === "error" || kind === "uncaught");

for (const [index, [name, markup]] of ways.entries()) {
  it(`works when put in by ${name}, with commands before and after it has loaded`, async () => {
    const before = `before_${index}`;
    const commands = `<script>(window.noren ||= []).push((noren) => noren.track("${before}"));</script>`;
    host.serve(`/way/${index}`, `<title>Way</title>${commands}${markup()}<h1>Way</h1>`);
    const page = await host.newPage();
    await page.open(`${host.url}/way/${index}`);
    await page.waitForVisible(offer.dialog);
    await page.press("Escape");
    await page.waitForVisible(help.launcher);
    expect(await page.evaluate(() => document.querySelectorAll("noren-layer").length)).toBe(1);
    await page.evaluate((name) => {
      window.noren?.push((noren) => void noren.track(name));
    }, `after_${index}`);
    const mine = () => host.names().filter((each) => each.endsWith(`_${index}`));
    await expect.poll(mine).toEqual([before, `after_${index}`]);
    expect(await errors(page)).toEqual([]);
  });
}

it("works on a page that has an element with the id noren, which browsers make a name of the window", async () => {
  host.serve("/named", `<title>Named</title><main id="noren"><h1>Named</h1></main><script async ${src} ${data}></script>`);
  const page = await host.newPage();
  await page.open(`${host.url}/named`);
  await page.waitForVisible(offer.dialog);
  await page.evaluate(() => window.noren?.push((noren) => void noren.track("named")));
  await expect.poll(() => host.names().filter((each) => each === "named")).toEqual(["named"]);
  expect(await errors(page)).toEqual([]);
});

it("is parsed by the browser as a classic script and as a module", async () => {
  const page = await host.newPage();
  host.serve("/plain", "<title>Plain</title><h1>Plain</h1>");
  await page.open(`${host.url}/plain`);
  const faults = await page.evaluate(async () => {
    const text = await (await fetch("/noren/noren.js")).text();
    const parsed = (type: string, code: string) =>
      new Promise<string>((resolve) => {
        const script = document.createElement("script");
        script.type = type;
        script.src = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
        addEventListener("error", ({ message }) => resolve(`${type}: ${message}`), { once: true });
        script.onload = () => resolve("");
        document.head.append(script);
      });
    return [await parsed("text/javascript", text), await parsed("module", text), await parsed("text/javascript", `${text};import.meta`)];
  });
  expect(faults).toEqual(["", "", expect.stringContaining("import.meta")]);
});

it("gives facts and inline widgets in a frame, and nothing that interrupts or is asked for", async () => {
  host.serve(
    "/frame",
    `<title>Frame</title><h1>Frame</h1><noren-faq style="display: block; min-height: 500px"></noren-faq><script async ${src} ${data}></script>`,
  );
  host.serve("/outside", `<title>Outside</title><h1>Outside</h1><iframe src="/frame" width="600" height="700"></iframe>`);
  const [welcome, launcher] = host.config.campaigns;
  const inlineHelp = { id: "inline-help", widget: "faq", status: "live" as const, placement: { as: "inline" as const }, content: {} };
  if (!welcome || !launcher) throw new Error("the configuration has no campaigns");
  host.serve(configPath, { json: { ...host.config, campaigns: [welcome, launcher, inlineHelp] } });
  const page = await host.newPage();
  await page.open(`${host.url}/outside`);
  await page.waitFor(() => {
    const frame = document.querySelector("iframe")?.contentWindow;
    return frame?.noren !== undefined && "explain" in frame.noren && frame.document.querySelector("noren-faq")?.shadowRoot;
  });
  const reasons = await page.evaluate(() => {
    const frame = document.querySelector("iframe")?.contentWindow;
    return frame?.noren && "explain" in frame.noren ? frame.noren.explain().map(({ reason }) => reason) : [];
  });
  expect(reasons.slice(0, 2)).toEqual(["iframe", "iframe"]);
  expect(await page.evaluate(() => document.querySelector("iframe")?.contentDocument?.querySelectorAll("noren-layer").length)).toBe(0);
  host.serve(configPath, { json: host.config });
});

it("obeys a campaign's new status on the next page", async () => {
  host.serve("/status", `<title>Status</title><h1>Status</h1><script async ${src} ${data}></script>`);
  const page = await host.newPage();
  await page.open(`${host.url}/status`);
  await page.waitForVisible(offer.dialog);
  await page.press("Escape");
  await page.waitForVisible(help.launcher);
  host.serve(configPath, { json: { ...host.config, campaigns: host.config.campaigns.map((each) => ({ ...each, status: "off" })) } });
  await page.open(`${host.url}/status?next`);
  expect(await reasonFor(page, "help")).toBe("status");
  expect(await track(page, "still_tracks")).toBe("disk");
  expect(await page.evaluate(() => document.querySelectorAll("noren-layer").length)).toBe(0);
  host.serve(configPath, { json: host.config });
});
