import type { NorenEvent } from "../events/event.ts";
import { isRecord } from "../record.ts";

export const isEvent = (value: unknown): value is NorenEvent => isRecord(value) && "name" in value;
