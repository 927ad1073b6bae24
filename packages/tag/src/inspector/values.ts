import type { Decision } from "@noren/core/inspect";
import { shortly } from "../panel/shortly.ts";

/** The value that decided, as texts of one language. */
export interface Values {
  /** As text; JSON where it is not one. */
  text: string;
  /** The count, or the moment. */
  found: string;
  /** The most, or the number of days; empty where it is not told. */
  limit: string;
  /** A moment in words. */
  time: string;
  /** Names of what is true in it. */
  granted: string;
  /** What is limited together: a widget's name, or all that interrupts; undefined where it is the campaign alone. */
  together?: string | undefined;
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A moment, in milliseconds since 1970, by the browser's clock and zone. */
export const moment = (at: number, language: string): string =>
  new Date(at).toLocaleString(language, { dateStyle: "medium", timeStyle: "medium" });

export function readValues(seen: Decision["seen"], language: string): Values {
  const found = isObject(seen) ? seen.found : seen;
  const limit = isObject(seen) ? seen.limit : undefined;
  const [, together] = /^\*(.*)/.exec(isObject(seen) ? shortly(seen.of ?? "") : "") ?? [];
  return {
    text: shortly(seen ?? ""),
    found: shortly(found ?? ""),
    limit: limit === undefined || limit === null ? "" : shortly(limit),
    time: typeof found === "number" ? moment(found, language) : "",
    granted: isObject(seen)
      ? Object.keys(seen)
          .filter((key) => seen[key] === true)
          .join(", ")
      : "",
    together,
  };
}
