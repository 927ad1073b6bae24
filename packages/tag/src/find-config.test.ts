import { afterEach, describe, expect, it, vi } from "vitest";
import { findConfig } from "./find-config.ts";

const config = { version: 1, site: "shop", endpoint: "https://events.example", consent: { mode: "ask" }, campaigns: [] };
const put = (attributes: { [name: string]: string }, text = "") => {
  const script = document.createElement("script");
  script.type = "application/json";
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  script.textContent = text;
  document.head.append(script);
  return script;
};
const serve = (found: unknown) => {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json(found));
  vi.stubGlobal("fetch", fetch);
  return fetch;
};

afterEach(() => document.head.replaceChildren());

describe("findConfig", () => {
  it("fetches what the running script names, from the page's address, asking anew", async () => {
    const fetch = serve(config);
    put({ "data-config": "/other.json" });
    put({ "data-noren": "" }, JSON.stringify({ ...config, site: "inline" }));
    const script = put({ "data-config": "/noren/noren.config.json" });
    const base = "http://localhost:3000/noren/noren.config.json";
    expect(await findConfig(document, script)).toEqual({ config, base });
    expect(fetch).toHaveBeenCalledWith(base, { cache: "no-cache", credentials: "omit" });
  });

  it("fetches what another script names where the running one names nothing", async () => {
    serve(config);
    put({ "data-noren": "" }, JSON.stringify({ ...config, site: "inline" }));
    put({ "data-config": "a.json" });
    expect((await findConfig(document, put({}))).base).toBe("http://localhost:3000/a.json");
    expect((await findConfig(document, null)).config).toEqual(config);
  });

  it("reads the page's own configuration last", async () => {
    put({ "data-noren": "" }, JSON.stringify(config));
    expect(await findConfig(document, null)).toEqual({ config, base: document.baseURI });
  });

  it("waits for the page to be parsed before it looks beyond the running script", async () => {
    const state = vi.spyOn(document, "readyState", "get").mockReturnValue("loading");
    const finding = findConfig(document, null);
    put({ "data-noren": "" }, JSON.stringify(config));
    state.mockReturnValue("interactive");
    document.dispatchEvent(new Event("DOMContentLoaded"));
    expect((await finding).config).toEqual(config);
  });

  it.each([{}, { ...config, version: 2 }, { ...config, site: "" }, { ...config, campaigns: {} }, { version: 1, site: "a", campaigns: [] }])(
    "refuses %j and says where it was",
    async (found) => {
      serve(found);
      const script = put({ "data-config": "/a.json" });
      await expect(findConfig(document, script)).rejects.toThrow("expected a version 1 configuration at http://localhost:3000/a.json");
    },
  );

  it("refuses a page without any", async () => {
    await expect(findConfig(document, null)).rejects.toThrow("expected a version 1 configuration at http");
  });
});
