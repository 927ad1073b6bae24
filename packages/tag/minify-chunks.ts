import type { Plugin } from "rollup";
import { minify } from "terser";
import { internalProperties } from "./internal-properties.ts";
import { rename } from "./rename.ts";
import { shortenProperties } from "./shorten-properties.ts";

/**
 * Tells Chromium to compile a whole file at once, off the main thread where it can: nearly all of it runs, and functions within functions
 * would be read again for each one around them. In one trial, with it on every file, it took two fifths off the time of our scripts at
 * load. In a small file it would weigh more than it saves.
 */
const compileAtOnce = (code: string): string => (code.length > 4000 ? `//# allFunctionsCalledOnLoad\n${code}` : code);

/** `let` for `const`: the compressor then meets one word where there were two. */
export const minifyChunks: Plugin = {
  name: "minify-chunks",
  async renderChunk(source) {
    const { code } = await minify(source.replace(/^(\s*(?:for \()?)const /gm, "$1let "), {
      ecma: 2020,
      module: true,
      mangle: false,
      compress: {
        passes: 6,
        // A function written out in place of its call is no smaller once compressed.
        inline: 1,
        unsafe_arrows: true,
        unsafe_methods: true,
        pure_getters: true,
        keep_fargs: false,
        hoist_funs: true,
        unsafe: true,
      },
      format: { comments: false },
    });
    return { code: compileAtOnce(rename(shortenProperties(code ?? source, internalProperties))), map: null };
  },
};
