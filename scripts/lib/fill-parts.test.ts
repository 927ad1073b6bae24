import { expect, it } from "vitest";
import { fillParts } from "./fill-parts.ts";

const page = "# Page\n\n<!-- part: one -->\nold\n<!-- /part -->\n\nbetween\n\n<!-- part: two -->\n<!-- /part -->\nend\n";

it("puts each part between its markers and leaves the rest", () => {
  const filled = fillParts(page, { one: "1", two: "$&" });
  expect(filled).toBe(
    "# Page\n\n<!-- part: one -->\n\n1\n\n<!-- /part -->\n\nbetween\n\n<!-- part: two -->\n\n$&\n\n<!-- /part -->\nend\n",
  );
  expect(fillParts(filled, { one: "1", two: "$&" })).toBe(filled);
});

it("says which part is not known, has no place, or does not end", () => {
  expect(() => fillParts(page, { one: "1" })).toThrow('expected one of the parts one, found "two"');
  expect(() => fillParts(page, { one: "1", two: "2", three: "3" })).toThrow("found none for three");
  expect(() => fillParts("<!-- part: one -->\n", { one: "1" })).toThrow("expected <!-- /part -->");
});
