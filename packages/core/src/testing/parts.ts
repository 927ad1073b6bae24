import type { Parts } from "../environment.ts";

/** Parts of which none can be loaded. */
const missing = (): Promise<never> => Promise.reject(new Error("missing"));
export const noParts: Parts = {
  stage: missing,
  memory: missing,
  experiments: missing,
  delivery: missing,
  overflow: missing,
  schedule: missing,
  operators: missing,
  quiet: missing,
  visitor: missing,
  sources: missing,
  cartChanges: missing,
  places: missing,
  anchors: missing,
};
