import type { Noren, WidgetModule } from "@noren/core";
import { createNoren } from "@noren/core/noren";
import { findConfig } from "./find-config.ts";

type Command = (noren: Noren) => void;
/** What page code meets: an array that collects commands until the API, whose `push` runs them at once, takes its place. */
type Queue = Command[] & { loading?: true };
type Api = Noren & { push(...commands: Command[]): void };

declare global {
  interface Window {
    noren?: Queue | Api;
  }
}

const script = document.currentScript;

/** Whole addresses: a classic script from another origin has no base of its own for `import()`. */
const chunk =
  <Module>(name: string) =>
  (): Promise<Module> => {
    const file = `./${name}.${CHUNK_HASHES[name]}.js`;
    return import(script instanceof HTMLScriptElement && script.src ? new URL(file, script.src).href : file);
  };

/** Browsers below the reach of section 10 get nothing, quietly. */
const capable = "replaceSync" in CSSStyleSheet.prototype && "hasOwn" in Object && "IntersectionObserver" in window;

const whenParsed = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
    else resolve();
  });

async function start(queue: Queue): Promise<void> {
  let found = await findConfig(document, script);
  if (!found) {
    await whenParsed();
    found = await findConfig(document, script);
  }
  if (!found) throw new Error("Noren: expected script[data-config] or script[data-noren], found neither");
  const widget = (name: string) => chunk<WidgetModule>(name);
  const noren = createNoren(found.config, {
    base: found.base,
    widgets: { survey: widget("survey"), shelf: widget("shelf"), retention: widget("retention"), faq: widget("faq") },
    consent: { "vanilla-cookieconsent": chunk("consent-vanilla-cookieconsent") },
    triggers: { "exit-intent": chunk("trigger-exit-intent") },
    parts: {
      stage: chunk("core-stage"),
      quiet: chunk("core-quiet"),
      selectors: chunk("core-selectors"),
      places: chunk("core-places"),
      history: chunk("core-history"),
    },
  });
  const run = (command: Command): void => {
    try {
      command(noren);
    } catch (error) {
      console.error(error);
    }
  };
  window.noren = { ...noren, push: (...commands) => commands.forEach(run) };
  queue.forEach(run);
}

window.noren ??= [];
const queue = window.noren;
if (capable && Array.isArray(queue) && !queue.loading) {
  queue.loading = true;
  start(queue).catch((error) => console.warn(`${error}`));
}
