import fc from "fast-check";
import { expect, test } from "vitest";
import { embedJson } from "./embedJson.ts";

test("embedded JSON reads back, and can neither end its element nor open another", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = embedJson(value);
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(embedJson("</script><!--")).toBe('"\\u003c/script\\u003e\\u003c!--"');
});
