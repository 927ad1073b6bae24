import { expect, it } from "vitest";
import { reasonFor, track } from "./support/page-noren.ts";
import { help, offer } from "./support/parts.ts";
import { configPath, useHost } from "./support/use-host.ts";

const host = useHost();

for (const [name, script] of [
  ["the Navigation API", ""],
  ["a patch of history, where there is no Navigation API", `Object.defineProperty(window, "navigation", { value: undefined });`],
] as const) {
  it(`follows a single-page application by ${name}, and counts nothing twice`, async () => {
    const path = `/app-${script.length}`;
    const [welcome, launcher] = host.config.campaigns;
    if (!welcome || !launcher) throw new Error("the configuration has no campaigns");
    const onSecond = { ...welcome, audience: { "page.path": `${path}/products/second` } };
    host.serve(configPath, { json: { ...host.config, campaigns: [onSecond, launcher] } });
    host.serve(path, `<title>App</title><h1>App</h1><script async src="/noren/noren.js" data-config="${configPath}"></script>`);
    const page = await host.newPage({ script });
    await page.open(`${host.url}${path}`);
    await page.waitForVisible(help.launcher);
    await expect.poll(() => reasonFor(page, "welcome")).toBe("audience");
    if (script) await page.waitFor(() => Object.hasOwn(history, "pushState"));

    for (const slug of ["first", "second"]) {
      await page.evaluate(
        ({ slug, path }) => {
          history.pushState({ slug }, "", `${path}/products/${slug}`);
          const layer: unknown = Reflect.get(window, "dataLayer");
          if (Array.isArray(layer)) layer.push({ event: "view_item", ecommerce: { items: [{ item_id: slug, price: 1 }] } });
          // The same address once more, as routers do that only keep state.
          history.replaceState({ slug, kept: true }, "", `${path}/products/${slug}`);
        },
        { slug, path },
      );
    }
    await page.waitForVisible(offer.dialog);
    await page.press("Escape");
    await track(page, "last");
    const told = () => host.events().filter((event) => event.page.startsWith(`${host.url}${path}`));
    await expect.poll(() => told().map((event) => event.name)).toContain("last");
    const views = told().filter((event) => event.name === "view_item");
    expect(views.map((event) => event.page)).toEqual(["first", "second"].map((slug) => `${host.url}${path}/products/${slug}`));
    const exposed = told().filter((event) => event.name === "campaign_exposed");
    expect(exposed.map(({ campaign }) => campaign).sort()).toEqual(["help", "welcome"]);
    expect(await page.evaluate(() => document.querySelectorAll("noren-layer").length)).toBe(1);
  });

  it(`counts the pages of a single-page application by ${name}, and not what it keeps in their queries`, async () => {
    const path = `/pages-${script.length}`;
    host.serve(path, `<title>App</title><h1>App</h1><script async src="/noren/noren.js" data-config="${configPath}"></script>`);
    const page = await host.newPage({ script });
    await page.open(`${host.url}${path}`);
    const pages = () =>
      page.evaluate(async () => {
        const records = window.noren && "export" in window.noren ? await window.noren.export() : [];
        return records.flatMap((record) => ("visits" in Object(record) ? [Object(record).pages] : []));
      });
    await expect.poll(pages).toEqual([1]);
    if (script) await page.waitFor(() => Object.hasOwn(history, "pushState"));
    for (const [slug, count] of [
      ["?color=red", 1],
      ["/a", 2],
      ["/b", 3],
    ] as const) {
      await page.evaluate((here) => {
        history.pushState({}, "", here);
        for (let turn = 0; turn < 50; turn++) history.replaceState({}, "", `?scroll=${turn}`);
      }, `${path}${slug}`);
      await expect.poll(pages).toEqual([count]);
    }
  });
}
