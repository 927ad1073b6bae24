import { portIsFree } from "./port-is-free.ts";
import { readPort } from "./read-port.ts";

export interface Ports {
  store: number;
  collector: number;
}

const HIGHEST = 65_535;

/**
 * The ports of `npm start`; the collector's is the store's, and one, unless it is said.
 * @throws Error with one clear line where one cannot be used.
 */
export async function choosePorts(
  values: { port: string; "collector-port"?: string | undefined },
  isFree: (port: number) => Promise<boolean> = portIsFree,
): Promise<Ports> {
  const store = readPort(values.port, "--port");
  const collector = readPort(values["collector-port"] ?? String(store + 1), "--collector-port");
  if (store === collector) throw new Error(`the store and the collector cannot share port ${store}`);
  for (const wanted of [store, collector]) {
    if (await isFree(wanted)) continue;
    throw new Error(`port ${wanted} is in use; choose others with: npm start -- --port ${(await freePair(store, isFree)) ?? "<number>"}`);
  }
  return { store, collector };
}

/** The nearest port a few hundred away that is free, and the next as well; higher ones first. */
async function freePair(from: number, isFree: (port: number) => Promise<boolean>): Promise<number | undefined> {
  for (const step of [100, 200, 300, -100, -200, -300]) {
    const port = from + step;
    if (port < 1024 || port >= HIGHEST) continue;
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
  return undefined;
}
