import type { NorenEvent } from "../events/event.ts";
import { type Bridge, forward, globalOf } from "./forward.ts";

/** What a tag manager must be told to forget first: it joins each entry to those before it. */
const reset = { ecommerce: null, noren: null };

const entryOf = ({ name, data, campaign, variant, context }: NorenEvent) => {
  const { items, ...rest } = data;
  return {
    event: name,
    noren: { campaign, variant, context, ...rest },
    ...(items !== undefined && { ecommerce: { item_list_id: data.item_list_id, items } }),
  };
};

/** To `dataLayer.push({ event, noren, ecommerce })`, for a tag manager. */
const bridge: Bridge = (core, config) =>
  forward(core, config, (event) => {
    const layer = globalOf(core, config.name ?? "dataLayer");
    if (Array.isArray(layer)) layer.push(reset, entryOf(event));
  });

export default bridge;
