import type { ConsentStub, Memory } from "./stub.ts";

interface WordPressWindow {
  wp_has_consent?: (category: string) => boolean;
  wp_consent_type?: string;
  wp_fallback_consent_type?: string;
  waitfor_consent_hook?: boolean;
  consent_api?: { cookie_prefix: string };
}

export const wordPressStub = (window: Window & WordPressWindow, memory: Memory): ConsentStub => {
  const { document } = window;
  const cookie = (category: string) => new RegExp(`(?:^|; )wp_consent_${category}=([^;]*)`).exec(document.cookie)?.[1] ?? "";
  return {
    head() {},
    load() {
      window.consent_api = { cookie_prefix: "wp_consent" };
      window.wp_has_consent = (category) => {
        const type = window.wp_consent_type ?? window.wp_fallback_consent_type;
        if (!type) return true;
        return type.includes("optout") && cookie(category) === "" ? true : cookie(category) === "allow";
      };
      window.wp_consent_type = "optin";
      document.dispatchEvent(new CustomEvent("wp_consent_type_defined"));
    },
    choose(choice) {
      memory.write(choice);
      const categories = { preferences: choice.functional, statistics: choice.statistics, marketing: choice.marketing };
      for (const [category, allowed] of Object.entries(categories)) {
        const value = allowed ? "allow" : "deny";
        if (cookie(category) === value) continue;
        document.cookie = `wp_consent_${category}=${value}; path=/`;
        document.dispatchEvent(new CustomEvent("wp_listen_for_consent_change", { detail: { [category]: value } }));
      }
    },
  };
};
