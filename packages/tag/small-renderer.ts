import { fileURLToPath } from "node:url";
import type { Plugin } from "rollup";

/** The tag's widgets are drawn by the kit's own renderer, which means the same as Preact for what they use and is a fifth of its size. */
export const smallRenderer: Plugin = {
  name: "small-renderer",
  resolveId(source) {
    return source === "preact" || source === "preact/jsx-runtime"
      ? this.resolve("@noren/ui/renderer", fileURLToPath(import.meta.url))
      : null;
  },
};
