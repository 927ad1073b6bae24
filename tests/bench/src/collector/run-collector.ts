import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export interface RunningCollector {
  url: string;
  /** Processor time that it has taken so far, in microseconds. */
  cost(): Promise<number>;
  stop(): Promise<void>;
}

/** A collector of its own on this database, held to one processor where the machine can. `configuration`: path of a file. */
export async function runCollector(database: string, configuration?: string): Promise<RunningCollector> {
  const program = fileURLToPath(new URL("serve-collector.ts", import.meta.url));
  const own = [process.execPath, "--conditions=noren-source", "--import", "tsx", program, database];
  const args = configuration === undefined ? own : [...own, configuration];
  const [command = "", ...rest] = process.platform === "linux" ? ["taskset", "-c", "0", ...args] : args;
  const server = spawn(command, rest, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const ended = once(server, "exit");
  const [url] = await Promise.race([once(server, "message"), ended]);
  if (typeof url !== "string") throw new Error("The collector did not start.");
  return {
    url,
    async cost() {
      server.send("cost");
      const [microseconds] = await once(server, "message");
      return Number(microseconds);
    },
    async stop() {
      if (server.connected) server.disconnect();
      await ended;
    },
  };
}
