import { Glyph } from "./glyph.tsx";
import { glyphs } from "./glyphs.ts";

const paths = {
  ...glyphs,
  search: "M13 13l4 4M14.5 9a5.5 5.5 0 1 1-11 0a5.5 5.5 0 0 1 11 0z",
  chevron: "M8 5l5 5-5 5",
  copy: "M7.5 7.5h9v9h-9zM12.5 4.5v-1h-9v9h1",
  help: "M7.5 7.5a2.5 2.5 0 1 1 3.7 2.2q-1.2.7-1.2 2.1M10 14.9v.1",
  external: "M8 4H4v12h12v-4M11.5 3.5h5v5M16 4l-7 7",
  "arrow-start": "M12 5l-5 5 5 5",
  "arrow-end": "M8 5l5 5-5 5",
};

export type IconName = keyof typeof paths;

/** Any of Noren's drawings by name; those that point turn around in right-to-left text. */
export function Icon({ name }: { name: IconName }) {
  return <Glyph d={paths[name]} turns={/^(b|ch.v|a)/.test(name)} />;
}
