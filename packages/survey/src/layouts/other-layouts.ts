import { stayAboveKeyboard } from "@noren/ui";
import type { Content } from "../schema.ts";
import type { Layout, MakeLayout } from "./layout.ts";

/** Each a module of its own: only the one needed is fetched. */
const loaders: { [Name in NonNullable<Content["layout"]> | "inline"]?: () => Promise<{ layout: MakeLayout }> } = {
  inline: () => import("./inline.ts"),
  bar: () => import("./bar.ts"),
  tab: () => import("./tab.ts"),
  modal: () => import("./modal.ts"),
  full: () => import("./full.ts"),
  beside: () => import("./beside.ts"),
};

/** Any layout but the card; a name that is none gives the card's behaviour. */
export async function loadOther(content: Content, locale: string, corner: string | undefined): Promise<Layout> {
  const { layout = "inline" } = content;
  const load = loaders[corner || layout === "full" ? layout : "inline"];
  return load ? (await load()).layout(content, locale, corner) : { attach: (box) => stayAboveKeyboard(box) };
}
