import type { Locale } from "../locale.ts";
import type { Assets } from "../server/bundleAssets.ts";
import type { Texts } from "../texts/texts.ts";

/** What every view may need to know of the request and the shop. */
export interface PageContext {
  locale: Locale;
  texts: Texts;
  /** Path of the page in this language, such as `/en/cart`. */
  path: string;
  /** The same page in the other language, query included. */
  otherPath: string;
  /** Scheme and host, without a slash at the end. */
  origin: string;
  assets: Assets;
  /** Set where the page's content policy wants it on every script and style. */
  nonce: string | undefined;
  /** The shop's own consent banner is on this page. */
  banner: boolean;
  /** Web fonts may be loaded. */
  fonts: boolean;
}
