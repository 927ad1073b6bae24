import { mkdir, readdir, writeFile } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { batchOf, eventOf, idOf } from "../test/events.ts";
import { databasePath, shop } from "../test/open-collector.ts";
import { runProgram, spawnCollector } from "../test/spawn-collector.ts";
import { storedIds } from "../test/stored-rows.ts";

/** Arguments for one store, with a configuration and a database of their own. */
async function storeArguments(): Promise<{ args: string[]; database: string; config: string }> {
  const database = await databasePath();
  const config = join(dirname(database), "noren.config.json");
  await writeFile(
    config,
    JSON.stringify({ version: 1, site: "shop", campaigns: [{ id: "after-order", widget: "survey", status: "live" }] }),
  );
  return { args: ["--config", config, "--origin", shop, "--database", database, "--token", "a secret", "--port", "0"], database, config };
}

describe("the collector's program", () => {
  it("loses no acknowledged event when it is killed in mid-run, and stores none twice", async () => {
    const { args, database } = await storeArguments();
    const acknowledged = new Set<string>();
    let sent = 0;

    for (const kill of [1, 40, 7, 23, 2, 61, 13, 31, 5, 50, 18, 3]) {
      const { url, end } = await spawnCollector(args);
      let answers = 0;
      let ended: Promise<unknown> | undefined;
      const client = async () => {
        while (!ended) {
          const events = [0, 1, 2].map(() => eventOf(sent++));
          // Each event goes twice, as from a client that missed the first answer.
          for (const batch of [events, events]) {
            const response = await fetch(`${url}/v1/events`, {
              method: "POST",
              headers: { Origin: shop },
              body: JSON.stringify(batchOf(batch)),
            });
            const { results } = await response.json();
            for (const { id } of batch) if (["stored", "duplicate"].includes(results[id]?.fate)) acknowledged.add(id);
            answers += 1;
            if (answers >= kill) ended ??= end("SIGKILL");
          }
        }
      };
      await Promise.allSettled([client(), client(), client(), client()]);
      await ended;
      expect(answers).toBeGreaterThanOrEqual(kill);
      const stored = storedIds(database);
      expect(new Set(stored).size).toBe(stored.length);
      expect([...acknowledged].filter((id) => !stored.includes(id))).toEqual([]);
    }

    const { url, end } = await spawnCollector(args);
    const everything = Array.from({ length: sent }, (_, n) => eventOf(n));
    const response = await fetch(`${url}/v1/events`, {
      method: "POST",
      headers: { Origin: shop },
      body: JSON.stringify(batchOf(everything)),
    });
    const { results } = await response.json();
    for (const id of acknowledged) expect(results[id]).toEqual({ fate: "duplicate" });
    expect(await end("SIGTERM")).toBe(0);
    expect(storedIds(database)).toEqual(everything.map(({ id }) => id));
  }, 120_000);

  it("answers at SIGTERM what is under way, takes nothing new, and has stored exactly what it said", async () => {
    const { args, database } = await storeArguments();
    const { url, end } = await spawnCollector(args);
    const stored = new Set<string>();
    const refusals: unknown[] = [];
    let sent = 0;
    let ended: Promise<number | null> | undefined;
    const client = async () => {
      while (!ended) {
        const batch = batchOf([eventOf(sent++), eventOf(sent++)]);
        const response = await fetch(`${url}/v1/events`, { method: "POST", body: JSON.stringify(batch) });
        if (response.status !== 200) {
          refusals.push([response.status, response.headers.get("retry-after")]);
          return;
        }
        const { results } = await response.json();
        for (const id of Object.keys(results)) if (results[id].fate === "stored") stored.add(id);
        if (sent > 60) ended ??= end("SIGTERM");
      }
    };
    // A request whose body is only half there when the signal comes: it was begun, so it is finished.
    const body = JSON.stringify(batchOf([eventOf(1_000_000)]));
    const half = request(`${url}/v1/events`, { method: "POST", headers: { "Content-Length": Buffer.byteLength(body) } });
    const answered = new Promise<IncomingMessage>((resolve, reject) => half.on("response", resolve).on("error", reject));
    half.write(body.slice(0, 20));
    await Promise.allSettled([client(), client(), client()]);
    half.end(body.slice(20));
    const answer = await answered;
    expect(answer.statusCode).toBe(200);
    answer.resume();
    expect(await ended).toBe(0);
    for (const refusal of refusals) expect(refusal).toEqual([503, "5"]);
    expect(storedIds(database)).toEqual([...stored, idOf(1_000_000)].sort());
    await expect(fetch(`${url}/health`)).rejects.toThrow("fetch failed");
  }, 30_000);

  it("closes cleanly at SIGTERM and SIGINT, leaving one whole file", async () => {
    const { args, database } = await storeArguments();
    for (const [n, signal] of (["SIGTERM", "SIGINT"] as const).entries()) {
      const { url, end } = await spawnCollector(args);
      await fetch(`${url}/v1/events`, { method: "POST", body: JSON.stringify(batchOf([eventOf(n)])) });
      expect(await end(signal)).toBe(0);
    }
    expect(storedIds(database)).toEqual([idOf(0), idOf(1)]);
  }, 30_000);

  it("says in one line that the port is in use and what to do, and leaves no file behind", async () => {
    const { args } = await storeArguments();
    const { url } = await spawnCollector(args);
    const { port } = new URL(url);
    const { args: others, config } = await storeArguments();
    const { code, output, errors } = await runProgram([...others, "--port", port]);
    expect({ code, output, errors }).toEqual({ code: 1, output: "", errors: `Port ${port} is in use. Choose another with --port.\n` });
    expect(await readdir(dirname(config))).toEqual([basename(config)]);
  }, 30_000);

  it("lets go of its port when the database cannot be opened, and says in one line what it wants", async () => {
    const { args, database } = await storeArguments();
    await mkdir(database);
    const { code, output, errors } = await runProgram(args);
    const wanted = `Cannot open the database ${database}. Its directory must exist, and both must be writable.\n`;
    expect({ code, output, errors }).toEqual({ code: 1, output: "", errors: wanted });
  }, 30_000);

  it("says where link pages are, or that there are none and why", async () => {
    const { args, database } = await storeArguments();
    const folder = dirname(database);
    const lines = async (more: readonly string[]) => (await spawnCollector([...args, ...more], folder)).output;
    expect(await lines([])).toContain("\nLink pages none without the built tag; --tag names its folder\n");
    const { code, errors } = await runProgram([...args, "--tag", folder]);
    expect({ code, errors }).toEqual({ code: 1, errors: `${folder} holds no built tag: a folder with manifest.json and its chunks.\n` });
    await writeFile(join(folder, "manifest.json"), JSON.stringify({ files: { "n.abcde.link.js": { entry: "link" } } }));
    expect(await lines(["--tag", folder])).toMatch(/^Link pages http:\/\/127\.0\.0\.1:\d+\/s\/<site>\/<campaign>$/m);
  }, 30_000);

  it("says in one line what is wrong with a configuration", async () => {
    const { args, config } = await storeArguments();
    await writeFile(config, JSON.stringify({ version: 1, site: "shop", campaigns: [{ id: "a", widget: "survey", status: "on" }] }));
    const { code, errors } = await runProgram(args);
    expect(code).toBe(1);
    expect(errors).toMatch(/^\S+noren\.config\.json is not a configuration: campaigns\.0\.status: .+\n$/);
  }, 30_000);
});
