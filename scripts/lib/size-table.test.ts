import { expect, it } from "vitest";
import { withSizeTable } from "./size-table.ts";

const figures = [{ key: "noren", what: "`noren.js`", bytes: 8449, most: 9000, enforced: 9000, entries: ["noren"] }];
const table = "| what | size | the design allows |\n|---|---|---|\n| `noren.js` | 8.4 kB | 9.0 kB |";

it("replaces what is between the markers and nothing else", () => {
  const text = "before\n<!-- size -->\nold\n<!-- /size -->\nafter\n";
  expect(withSizeTable(text, figures)).toBe(`before\n<!-- size -->\n${table}\n<!-- /size -->\nafter\n`);
});

it("changes nothing the second time", () => {
  const once = withSizeTable("<!-- size --><!-- /size -->", figures) ?? "";
  expect(withSizeTable(once, figures)).toBe(once);
});

it("finds no place in a text without markers", () => {
  expect(withSizeTable("no markers", figures)).toBeUndefined();
});
