import type { DismissReason, StoreAdapter, ThemeConfig, Undo, WidgetEvents } from "@noren/core";
import { readContent } from "./logic.ts";
import { mountOffer } from "./mount-offer.tsx";
import type { Content } from "./schema.ts";

export interface RetentionOptions {
  content: Content;
  /** BCP 47. Default: the page's language, else `en`. */
  locale?: string;
  theme?: ThemeConfig;
  store?: StoreAdapter;
  /** Told of `campaign_shown`, `coupon_revealed`, `coupon_copied` and `campaign_dismissed`. */
  onEvent?<Name extends keyof WidgetEvents>(name: Name, data: WidgetEvents[Name]): void;
  /** After the offer was put away and taken off the page. */
  onClose?: (reason: DismissReason) => void;
}

/** Opens an offer without the tag: nothing is stored or sent. Rejects when the content is not an offer's. */
export async function mountRetention(element: HTMLElement, options: RetentionOptions): Promise<Undo> {
  const { locale = element.ownerDocument.documentElement.lang || "en", theme = "auto", store } = options;
  const undo = await mountOffer(element, readContent(options.content), {
    locale,
    theme,
    ...(store && { store }),
    on: () => () => {},
    track: async (name, data) => {
      options.onEvent?.(name, data);
      return "dropped";
    },
    memory: { get: async () => undefined, set: async () => false, update: async () => false },
    close: (reason) => {
      options.onEvent?.("campaign_dismissed", { reason });
      undo();
      options.onClose?.(reason);
    },
  });
  return undo;
}
