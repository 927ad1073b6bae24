import type { Json } from "../event.ts";
import type { Data, MappedEvent } from "./mapped-event.ts";
import { objectsOf } from "./objects-of.ts";

/** Firebase documents these limits; what is beyond them GA4 cuts or leaves out without a word. */
const NAME = 40;
const TEXT = 100;
const PARAMETERS = 25;
const ITEMS = 200;

const isPlain = (value: Json): value is string | number => typeof value === "string" || typeof value === "number";

function parameterOf(value: Json): string | number {
  const plain = isPlain(value) ? value : Array.isArray(value) && value.every(isPlain) ? value.join(",") : JSON.stringify(value);
  return typeof plain === "string" ? plain.slice(0, TEXT) : plain;
}

/**
 * An event as `gtag("event", name, parameters)` takes it. The catalogue has GA4's names already, so only GA4's limits are left to keep:
 * parameters are texts of at most 100 characters or numbers, 25 of them, and 200 items. An address may be longer (GA4 allows 1,000).
 */
export function toGa4({ name, data }: Pick<MappedEvent, "name" | "data">): { name: string; parameters: Data } {
  const { items, ...rest } = data;
  const parameters = Object.entries(rest)
    .filter(([, value]) => value !== null)
    .slice(0, PARAMETERS)
    .map(([field, value]): [string, Json] => [field.slice(0, NAME), /^page_/.test(field) ? value : parameterOf(value)]);
  return {
    name: name.slice(0, NAME),
    parameters: { ...Object.fromEntries(parameters), ...(items !== undefined && { items: objectsOf(items).slice(0, ITEMS) }) },
  };
}
