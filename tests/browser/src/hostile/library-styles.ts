import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Host } from "./host.ts";

const require = createRequire(import.meta.url);

/** A file of an installed package. */
const read = (file: string): string => readFileSync(require.resolve(file), "utf8");

/** Tailwind's build puts the theme's own values in; without a theme these are the fallbacks that stand beside them. */
const withoutTheme = (text: string): string => text.replace(/--theme\(\s*--[\w-]+,\s*((?:[^()]|\([^()]*\))*)\)/g, "$1");

/** Style sheets as their makers publish them, by the path at which the test's shop serves them. */
export const librarySheets: ReadonlyMap<string, string> = new Map([
  ["/styles/bootstrap.css", read("bootstrap/dist/css/bootstrap.css")],
  ["/styles/bulma.css", read("bulma/css/bulma.css")],
  ["/styles/foundation.css", read("foundation-sites/dist/css/foundation.css")],
  ["/styles/preflight.css", withoutTheme(read("tailwindcss/preflight.css"))],
  ["/styles/pico.css", read("@picocss/pico/css/pico.css")],
]);

const link = (file: string) => `<link rel="stylesheet" href="/styles/${file}.css">`;

export const libraryHosts: readonly Host[] = [
  { name: "with Bootstrap", head: link("bootstrap") },
  { name: "with Bulma", head: link("bulma") },
  { name: "with Foundation", head: link("foundation") },
  { name: "with Tailwind's preflight", head: link("preflight") },
  { name: "with Pico", head: link("pico") },
];
