import type { Environment, Noren, Parts } from "@noren/core";
import { attempt, createNoren } from "@noren/core/noren";
import { findConfig } from "./find-config.ts";

type Chunks = Environment["widgets"] & Environment["consent"] & Environment["triggers"] & Environment["facts"] & Parts;
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

/**
 * Loads a chunk by its kind and name, at the file that the build gives it; encoded, since content blockers know words such as survey
 * and exit. Whole addresses: a classic script from another origin has no base of its own for `import()`.
 */
const load = (name: string) => {
  const file = `./n.${RELEASE}.${btoa(name).split("=")[0]}.js`;
  const { src }: Partial<HTMLScriptElement> = Object(script);
  return import(src ? new URL(file, src).href : file);
};

const chunks = (kind: string): Chunks => new Proxy(Object(), { get: (_, name) => () => load(kind + String(name)) });

/** Browsers below the reach of section 10 get nothing, quietly. */
const capable = "replaceSync" in CSSStyleSheet.prototype && "hasOwn" in Object;

async function start(queue: Queue): Promise<void> {
  const { config, base } = await findConfig(document, script);
  const hang: typeof createNoren = location.search.includes("noren-preview=") ? (await load("core-preview")).default : createNoren;
  const noren = hang(config, {
    base,
    widgets: chunks(""),
    consent: chunks("consent-"),
    triggers: chunks("trigger-"),
    facts: chunks("facts-"),
    parts: chunks("core-"),
  });
  const run = (command: Command) => attempt(() => command(noren));
  window.noren = { ...noren, push: (...commands) => commands.forEach(run) };
  queue.forEach(run);
}

const known = window.noren;
// What is neither a queue nor the API is an element whose id is "noren".
const queue: Queue = Array.isArray(known) ? known : [];
if (!(known && "track" in known)) window.noren = queue;
if (capable && window.noren === queue && !queue.loading) {
  queue.loading = true;
  start(queue).catch((error) => console.warn(`${error}`));
}
