import type { Check } from "./check.ts";
import { runVitest } from "./run-vitest.ts";

export const units: Check = { name: "units", run: () => runVitest("units", ["dom", "node"]) };
