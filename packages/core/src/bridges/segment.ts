import { toSegment } from "../events/maps/to-segment.ts";
import { isRecord } from "../record.ts";
import { type Bridge, forward, globalOf } from "./forward.ts";

/** To `analytics.track(…)` of Segment, or of whatever speaks as it does. */
const bridge: Bridge = (core, config) =>
  forward(core, config, ({ name, data, campaign, variant }) => {
    const analytics = globalOf(core, config.name ?? "analytics");
    for (const call of toSegment({ name, data })) {
      const properties = { ...call.properties, noren_campaign: campaign, ...(variant !== undefined && { noren_variant: variant }) };
      // As a method: the library's own snippet keeps its list in `this`.
      if (call.type === "track" && isAnalytics(analytics)) analytics.track(call.event, properties);
    }
  });

interface Analytics {
  track(event: string, properties: object): unknown;
}

const isAnalytics = (value: unknown): value is Analytics =>
  (isRecord(value) || typeof value === "function" || Array.isArray(value)) && typeof Reflect.get(value, "track") === "function";

export default bridge;
