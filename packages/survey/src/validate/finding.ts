import { jsonPath, type PathKey, type Problem } from "@noren/core/validate";

/** One thing about a survey's content that hinders it (an error) or harms its answers (a warning). The path starts at the content. */
export interface Finding extends Problem {
  level: "error" | "warning";
}

export const error = (keys: readonly PathKey[], expected: string, found: string): Finding => ({
  path: jsonPath(keys),
  expected,
  found,
  level: "error",
});

export const warning = (keys: readonly PathKey[], expected: string, found: string): Finding => ({
  path: jsonPath(keys),
  expected,
  found,
  level: "warning",
});
