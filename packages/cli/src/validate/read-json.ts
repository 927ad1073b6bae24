import type { Problem } from "@noren/core/validate";
import { jsonFault } from "./json-fault.ts";

/** A JSON text's value, or the one problem that it is none, with its line and column. */
export function readJson(text: string): { value: unknown } | { problem: Problem } {
  const json = text.replace(/^\uFEFF/, "");
  try {
    return { value: JSON.parse(json) };
  } catch {
    const fault = jsonFault(json);
    const lines = json.slice(0, fault).split("\n");
    const next = json.slice(fault).split("\n")[0]?.slice(0, 20);
    const found = next ? JSON.stringify(next) : fault < json.length ? "the end of the line" : "the end of the file";
    return {
      problem: { path: "", expected: "JSON", found: `${found} at line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}` },
    };
  }
}
