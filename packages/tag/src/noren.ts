import { createNoren, type Noren, type WidgetModule } from "@noren/core";
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

/** Addresses are made whole here: a classic script from another origin has no base of its own for `import()`. */
const address = (file: string): string => {
  const source = script instanceof HTMLScriptElement && script.src;
  return source ? new URL(file, source).href : `./${file}`;
};

const chunk =
  <Module>(name: string) =>
  (): Promise<Module> =>
    import(address(CHUNK_FILES[name] ?? name));

/** Browsers below the reach of section 10 get nothing, quietly. */
const capable = "replaceSync" in CSSStyleSheet.prototype && "hasOwn" in Object && "randomUUID" in Crypto.prototype && "IntersectionObserver" in window;

const whenParsed = () =>
  new Promise<void>((resolve) => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
    else resolve();
  });

async function start(queue: Queue): Promise<void> {
  const found =
    (await findConfig(document, script, fetch)) ?? (await whenParsed().then(() => findConfig(document, script, fetch)));
  if (!found) return console.warn("Noren: found no configuration. Give the script tag data-config, or put a script[data-noren] into the page.");
  const widget = (name: string) => chunk<WidgetModule>(name);
  const noren = createNoren(found.config, {
    base: found.base,
    widgets: { survey: widget("survey"), shelf: widget("shelf"), retention: widget("retention"), faq: widget("faq") },
    consent: { "vanilla-cookieconsent": chunk("consent-vanilla-cookieconsent") },
    triggers: { "exit-intent": chunk("trigger-exit-intent") },
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

const queue = (window.noren ??= []);
if (capable && Array.isArray(queue) && !queue.loading) {
  queue.loading = true;
  start(queue).catch((error) => console.warn(error instanceof Error ? error.message : error));
}
