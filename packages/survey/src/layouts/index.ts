import { stayAboveKeyboard } from "@noren/ui";
import type { Content } from "../schema.ts";
import type { Layout } from "./layout.ts";

export type { Layout } from "./layout.ts";

type Name = NonNullable<Content["layout"]>;

/** A card in a corner, and a sheet on phones. */
const card: Layout = { attach: (box) => stayAboveKeyboard(box) };

/** All but the card, which stands in for those there are not. */
const loaders: { [Other in Name]?: () => Promise<Layout> } = {};

export async function loadLayout(name: Name = "card"): Promise<Layout> {
  return loaders[name]?.() ?? card;
}
