import { readFile } from "node:fs/promises";

/** Reads the JSON of a file of webhooks. Throws Error with one line that names the file, and never quotes it: it holds secrets. */
export async function readWebhooks(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    throw new Error(`${path} cannot be read.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path} is not JSON.`);
  }
}
