import { describe, expect, it } from "vitest";
import { type Look, takeTour } from "./axe/tour.ts";
import { tours } from "./axe/tours.ts";
import { useStore } from "./support/use-store.ts";

const phone = { phone: true, viewport: { width: 390, height: 844 } };

/** Every two of device, language and scheme meet in one of the four; `npm run a11y` takes them all, and forced colours. */
const looks: readonly (Look & { name: string })[] = [
  { name: "on a desktop, in English, light", language: "en" },
  { name: "on a desktop, in Japanese, dark", language: "ja", dark: true },
  { name: "on a phone, in English, dark", language: "en", dark: true, ...phone },
  { name: "on a phone, in Japanese, light", language: "ja", ...phone },
];

describe.each(looks)("nobody is shut out $name", (look) => {
  // What is half-way through a movement has the colours of neither end.
  const shop = useStore({ overrides: { cooldownHours: 0 } }, "chromium", { ...look, reducedMotion: true });

  it.each(tours)("by $name", async (tour) => {
    const found = await takeTour(await shop.newPage(), shop.store.url, look, tour);
    expect(Object.entries(found).filter(([, findings]) => findings.length > 0)).toEqual([]);
    expect(Object.keys(found)).toHaveLength(tour.states.length);
  });
});
