import type { Noren } from "@noren/core";
import {
  type Choice,
  type ConsentStub,
  consentStubs,
  cookieMemory,
  type Memory,
} from "../../../../packages/core/src/testing/consent-stubs/index.ts";
import type { Page } from "../drivers/index.ts";

declare global {
  interface Window {
    consentStub?: ConsentStub;
  }
}

/** A shop's own code, which knows no consent system that Noren does and tells it by itself. */
const ownCode = (window: Window, memory: Memory): ConsentStub => {
  const tell = () => {
    const choice = memory.read();
    if (!choice) return;
    const { functional, statistics, marketing } = choice;
    window.noren ??= [];
    window.noren.push((noren: Noren) =>
      noren.consent({ storage: functional, analytics: statistics, personalisation: functional, marketing }),
    );
  };
  return {
    head() {},
    load: tell,
    choose(choice) {
      memory.write(choice);
      tell();
    },
  };
};

const systems = { ...consentStubs, "own code": ownCode };

export const consentSources = Object.keys(systems).map((name) => ({ name, ...(name in consentStubs && { system: name }) }));

/** The head of a page with a consent system that is yet to come: at once when the page is parsed, or when the test calls `load`. */
export function consentHead(name: string, comes: "with the page" | "when told"): string {
  const stub = Object.entries(systems).find(([known]) => known === name)?.[1];
  if (!stub) throw new Error(`no consent system is called ${name}`);
  const load = comes === "with the page" ? 'document.addEventListener("DOMContentLoaded", () => consentStub.load());' : "";
  return `<script>{
  const __name = (value) => value;
  window.consentStub = (${stub})(window, (${cookieMemory})(document));
  consentStub.head();
  ${load}
}</script>`;
}

export const everything: Choice = { functional: true, statistics: true, marketing: true };
export const nothing: Choice = { functional: false, statistics: false, marketing: false };

/** The shopper chooses in the system's own interface. */
export const choose = (page: Page, choice: Choice): Promise<void> => page.evaluate((choice) => window.consentStub?.choose(choice), choice);

export const comes = (page: Page): Promise<void> => page.evaluate(() => window.consentStub?.load());
