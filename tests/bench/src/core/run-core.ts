import { coreTable } from "./core-table.ts";

// A process of its own, and its only output: the figures.
console.log(JSON.stringify(coreTable()));
