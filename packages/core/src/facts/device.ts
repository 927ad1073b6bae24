import type { Facts } from "./facts.ts";

/** By the shorter side of the window: a phone below 600 px; below 1,000 px a tablet if it is touched, else a desktop. */
export function readDevice({ innerWidth, innerHeight, matchMedia }: Window): Facts["device"] {
  const touch = matchMedia("(pointer: coarse)").matches;
  const side = touch ? Math.min(innerWidth, innerHeight) : innerWidth;
  return { type: side < 600 ? "phone" : touch && side < 1000 ? "tablet" : "desktop" };
}
