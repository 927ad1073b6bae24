import { isRecord } from "../../record.ts";
import type { Json } from "../event.ts";
import type { Data } from "./mapped-event.ts";

/** The objects of a list; whatever else it holds is left out. */
export const objectsOf = (list: Json | undefined): Data[] =>
  Array.isArray(list) ? list.filter((entry): entry is Data => isRecord(entry)) : [];
