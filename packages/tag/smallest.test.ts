import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { smallest } from "./smallest.ts";

const files = (written: readonly string[]) => written;

it("takes the way whose files are the fewest bytes once compressed, however long they are", () => {
  const [long, short] = ["noren ".repeat(500), randomBytes(200).toString("base64")];
  expect(smallest([[short], [long]], files)).toEqual([long]);
  expect(smallest([[long, short], [short]], files)).toEqual([short]);
});

it("takes the first of those that are equal, and refuses to choose from none", () => {
  const first = ["a"];
  expect(smallest([first, ["b"]], files)).toBe(first);
  expect(() => smallest([], files)).toThrow("found none");
});
