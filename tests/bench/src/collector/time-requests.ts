import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sampleEvents } from "./sample-events.ts";
import type { Throughput } from "./throughput.ts";

/** Posts batches of `size` events to a collector of its own, held to one processor where the machine can, `together` at a time. */
export async function timeRequests(folder: string, together: number, size: number, seconds: number): Promise<Throughput> {
  const server = serve(join(folder, `served-${together}-${size}.sqlite`));
  const agent = new Agent({ keepAlive: true, maxSockets: together });
  try {
    const [url] = await once(server, "message");
    if (typeof url !== "string") throw new Error("The collector did not start.");
    let stored = 0;
    const client = async (until: number) => {
      while (performance.now() < until) {
        const body = JSON.stringify({ version: 1, site: "shop", sentAt: Date.now(), events: sampleEvents(size) });
        const text = await post(`${url}/v1/events`, body, agent);
        const fates = text.split('"stored"').length - 1;
        if (fates !== size) throw new Error(`The collector answered ${text}`);
        stored += fates;
      }
    };
    const clients = (milliseconds: number) => {
      const until = performance.now() + milliseconds;
      return Promise.all(Array.from({ length: together }, () => client(until)));
    };
    await clients(500);
    stored = 0;
    const [before, start] = [await cost(server), performance.now()];
    await clients(seconds * 1000);
    const taken = performance.now() - start;
    return { events: (1000 * stored) / taken, cost: ((await cost(server)) - before) / stored };
  } finally {
    agent.destroy();
    const ended = once(server, "exit");
    server.disconnect();
    await ended;
  }
}

function serve(database: string): ChildProcess {
  const program = fileURLToPath(new URL("serve-collector.ts", import.meta.url));
  const args = [process.execPath, "--conditions=noren-source", "--import", "tsx", program, database];
  const [command = "", ...rest] = process.platform === "linux" ? ["taskset", "-c", "0", ...args] : args;
  return spawn(command, rest, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
}

async function cost(server: ChildProcess): Promise<number> {
  server.send("cost");
  const [microseconds] = await once(server, "message");
  return Number(microseconds);
}

function post(url: string, body: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", agent, headers: { "Content-Type": "text/plain" } }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => {
        text += String(chunk);
      });
      response.on("end", () => resolve(text));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
