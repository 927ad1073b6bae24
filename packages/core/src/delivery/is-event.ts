import type { NorenEvent } from "../events/event.ts";

export const isEvent = (value: unknown): value is NorenEvent => "name" in Object(value);
