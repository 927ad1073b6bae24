import { expect, it } from "vitest";
import { readDevice } from "./device.ts";

const device = (innerWidth: number, innerHeight: number, matches: boolean) =>
  readDevice(Object.assign(Object.create(window), { innerWidth, innerHeight, matchMedia: () => ({ matches }) })).type;

it.each([
  ["phone", 390, 844, true],
  ["phone", 844, 390, true],
  ["phone", 320, 256, false],
  ["tablet", 768, 1024, true],
  ["tablet", 1180, 820, true],
  ["desktop", 1920, 1080, true],
  ["desktop", 800, 400, false],
  ["desktop", 1366, 768, false],
])("is a %s at %i x %i, touched: %s", (type, width, height, touched) => {
  expect(device(width, height, touched)).toBe(type);
});
