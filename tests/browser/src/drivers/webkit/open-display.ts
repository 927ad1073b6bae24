import type { ChildProcess } from "node:child_process";
import { endProcess, startProcess } from "./start-process.ts";

export interface Display {
  /** Value for the environment's DISPLAY. */
  readonly name: string;
  close(): Promise<void>;
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => reject(new Error("Xvfb ended before it named its display")));
    child.stdio[3]?.once("data", (chunk) => resolve(String(chunk).trim()));
  });
}

/** A screen in memory, on the first free display number. */
export async function openDisplay(xvfb: string): Promise<Display> {
  const child = startProcess(xvfb, ["-displayfd", "3", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"], { extraPipe: true });
  const number = await firstLine(child);
  return { name: `:${number}`, close: () => endProcess(child) };
}
