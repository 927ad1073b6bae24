import { transform } from "esbuild";
import type { Plugin } from "rollup";

const minified = async (text: string): Promise<string> =>
  (await transform(text, { loader: "css", minify: true, target: ["chrome111", "firefox115", "safari16.4"] })).code.trim();

/** Makes the text of every `css` template small. Templates with substitutions are left alone. */
export const minifyStyles: Plugin = {
  name: "minify-styles",
  async transform(code, id) {
    if (!/\.tsx?$/.test(id) || !code.includes("css`")) return null;
    const parts = code.split(/(?<![\w$])css`([^`$]*)`/);
    // Every other part is a template's text.
    const made = await Promise.all(parts.map(async (part, index) => (index % 2 ? JSON.stringify(await minified(part)) : part)));
    return { code: made.join(""), map: null };
  },
};
