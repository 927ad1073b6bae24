import { stayAboveKeyboard } from "@noren/ui";
import type { Content } from "../schema.ts";
import type { Layout } from "./layout.ts";

export type { Layout } from "./layout.ts";

/** A card in a corner, and a sheet on phones. */
const card: Layout = { attach: (box) => stayAboveKeyboard(box) };

/** The layout of a content in one language (BCP 47); without a corner it stands in the page. All but the card come when they are asked for. */
export async function loadLayout(content: Content, locale: string, corner?: string): Promise<Layout> {
  const { layout = "card" } = content;
  return corner && layout === "card" ? card : (await import("./other-layouts.ts")).loadOther(content, locale, corner);
}
