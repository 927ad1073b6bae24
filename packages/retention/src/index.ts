import type { Undo, WidgetContext } from "@noren/core";
import { readContent } from "./logic.ts";
import { mountOffer } from "./mount-offer.tsx";

export type { Strings } from "./locales/strings.ts";
export { mountRetention, type RetentionOptions } from "./mount-retention.ts";
export type { Content } from "./schema.ts";

/** Opens the campaign's offer. Rejects when the content is not an offer's. */
export async function mount(element: HTMLElement, ctx: WidgetContext): Promise<Undo> {
  return mountOffer(element, readContent(ctx.campaign.content), ctx);
}
