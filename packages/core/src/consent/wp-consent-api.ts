import { listen } from "../page/listen.ts";
import { answer, type CategoryNames } from "./answer.ts";
import type { ConsentAdapter } from "./consent.ts";
import { lookAgain } from "./look-again.ts";
import { lookFor } from "./look-for.ts";

interface WordPress {
  wp_has_consent?: (category: string) => boolean;
  wp_consent_type?: string;
  wp_fallback_consent_type?: string;
  /** The type depends on the region, and comes later. */
  waitfor_consent_hook?: boolean | string;
  consent_api?: { readonly cookie_prefix?: string };
}

const usual: CategoryNames = [
  ["storage", "preferences"],
  ["analytics", "statistics"],
  ["personalisation", "preferences"],
  ["marketing", "marketing"],
];

/**
 * Reads the WP Consent API with `wp_has_consent`, now and on the document's `wp_listen_for_consent_change` and `wp_consent_type_defined`.
 * While no banner has told the type of consent, the API calls everything allowed: that grants nothing here. What is not allowed is refused
 * once the API's cookie says `deny`. Categories by default: preferences grant storage and personalisation, statistics analytics,
 * marketing its own. Source: WordPress/wp-consent-level-api, readme and front end.
 */
export const wpConsentApi: ConsentAdapter = (tell, config, window: Window & WordPress) => {
  const read = (): boolean => {
    const { wp_has_consent: has, wp_consent_type, wp_fallback_consent_type, waitfor_consent_hook, consent_api, document } = window;
    if (!has || !(wp_consent_type || (!waitfor_consent_hook && wp_fallback_consent_type))) return false;
    const cookies = document.cookie.split("; ");
    const denied = (name: string) => cookies.includes(`${consent_api?.cookie_prefix ?? "wp_consent"}_${name}=deny`);
    tell(answer(usual, config, (name) => has(name) || (denied(name) ? false : undefined)));
    return true;
  };
  const undos = [
    listen(window.document, "wp_listen_for_consent_change wp_consent_type_defined", read),
    lookAgain(window, read),
    lookFor(window, read),
  ];
  return () => {
    for (const undo of undos) undo();
  };
};

export { wpConsentApi as default };
