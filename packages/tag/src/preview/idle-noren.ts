import type { Noren, Plugin, Receipt } from "@noren/core";

/** What page code finds in the core's place: it takes everything and does nothing. */
export const idleNoren = (use: (plugin: Plugin) => void, destroy: Noren["destroy"]): Noren => ({
  track: async (): Promise<Receipt> => "dropped",
  identify: async () => undefined,
  reset: async () => undefined,
  consent: () => undefined,
  on: () => () => undefined,
  use(plugin) {
    use(plugin);
    return () => undefined;
  },
  show: () => undefined,
  close: () => undefined,
  explain: () => [],
  export: async () => [],
  forget: async () => undefined,
  destroy,
});
