import { portIsFree } from "./port-is-free.ts";
import { readPort } from "./read-port.ts";

export interface Ports {
  store: number;
  collector: number;
}

const highest = 65_535;

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
    const other = store + 101 > highest ? store - 100 : store + 100;
    throw new Error(`port ${wanted} is in use; choose others with: npm start -- --port ${other}`);
  }
  return { store, collector };
}
