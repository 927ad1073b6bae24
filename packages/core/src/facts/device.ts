import type { Facts } from "./facts.ts";

/** Phone below 600 px, tablet below 1,000 px of the shorter side of a touch screen; everything else is a desktop. */
export function readDevice(window: Window): Facts["device"] {
  const touch = window.matchMedia("(pointer: coarse)").matches;
  const side = Math.min(window.innerWidth, window.innerHeight);
  return { type: touch || window.innerWidth < 600 ? (side < 600 ? "phone" : side < 1000 ? "tablet" : "desktop") : "desktop" };
}
