import { toGa4 } from "../events/maps/to-ga4.ts";
import { type Bridge, forward, globalOf } from "./forward.ts";

/** To Google's `gtag("event", …)`. */
const bridge: Bridge = (core, config) =>
  forward(core, config, ({ name, data, campaign = "", variant }) => {
    const ga4 = toGa4({ name, data });
    const given = { noren_campaign: campaign, ...(variant !== undefined && { noren_variant: variant }), ...ga4.parameters };
    const gtag = globalOf(core, config.name ?? "gtag");
    if (typeof gtag === "function") gtag("event", ga4.name, given);
  });

export default bridge;
