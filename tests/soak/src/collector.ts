import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export interface CollectorProcess {
  /** Of the address it listens on. */
  readonly port: number;
  /** Ends the process as a power cut would, unless it is ended. */
  kill(): Promise<void>;
  /** Starts it on the same port and database, unless it runs; resolves once it listens. */
  start(): Promise<void>;
}

/** A real collector in a process of its own, from the program `file`; it takes events from pages of `origin`. */
export async function startCollectorProcess(file: string, database: string, origin: string): Promise<CollectorProcess> {
  let child: ChildProcess | undefined;
  let port = 0;

  const begin = async (): Promise<void> => {
    const started = spawn(process.execPath, [file, database, String(port), origin], { stdio: ["ignore", "pipe", "inherit"] });
    child = started;
    for await (const text of started.stdout) {
      const found = /listens \S+:(\d+)/.exec(String(text));
      if (!found) continue;
      port = Number(found[1]);
      return;
    }
    throw new Error("the collector ended before it listened");
  };
  process.once("exit", () => child?.kill("SIGKILL"));
  let starting: Promise<void> | undefined = begin();
  await starting;

  return {
    get port() {
      return port;
    },
    async kill() {
      if (!starting) return;
      await starting;
      starting = undefined;
      const ended = child && once(child, "exit");
      child?.kill("SIGKILL");
      await ended;
    },
    start() {
      starting ??= begin();
      return starting;
    },
  };
}
