/** What the page's own observers saw, kept in `window.bench`. Times are milliseconds since navigation. */
export interface Observed {
  largestPaint: number;
  /** Layout shifts without recent input: when, how much, and which elements. */
  shifts: { at: number; value: number; what: string[] }[];
  /** Event timing of interactions: time until the next frame, and of it the time in event handlers. */
  interactions: { name: string; until: number; handling: number }[];
}

/** Runs in the page before anything else. */
export function observe(): void {
  const bench: Observed = { largestPaint: 0, shifts: [], interactions: [] };
  Reflect.set(window, "bench", bench);
  const number = (entry: PerformanceEntry, field: string) => Number(Reflect.get(entry, field) ?? 0);
  const watch = (type: string, look: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) look(entry);
    }).observe({ type, buffered: true, ...(type === "event" && { durationThreshold: 16 }) });
  watch("largest-contentful-paint", (entry) => {
    bench.largestPaint = entry.startTime;
  });
  watch("layout-shift", (entry) => {
    if (Reflect.get(entry, "hadRecentInput")) return;
    const sources: { node: Node | null }[] = Reflect.get(entry, "sources");
    const what = sources.map(({ node }) => (node instanceof Element ? `${node.localName}.${node.className}` : "?"));
    bench.shifts.push({ at: entry.startTime, value: number(entry, "value"), what });
  });
  watch("event", (entry) => {
    if (!number(entry, "interactionId")) return;
    const handling = number(entry, "processingEnd") - number(entry, "processingStart");
    bench.interactions.push({ name: entry.name, until: entry.duration, handling });
  });
}
