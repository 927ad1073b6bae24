import { expect, it } from "vitest";
import { campaign } from "../testing/campaign.ts";
import { placeOf } from "./place.ts";

it.each([
  ["survey", "interrupting"],
  ["retention", "interrupting"],
  ["faq", "asked"],
  ["shelf", "inline"],
])("takes %s to be %s", (widget, as) => {
  expect(placeOf(campaign({ widget }))).toBe(as);
});

it("takes the campaign's own word first", () => {
  expect(placeOf(campaign({ widget: "shelf", placement: { as: "asked" } }))).toBe("asked");
  expect(placeOf(campaign({ widget: "shelf", placement: { corner: "end" } }))).toBe("inline");
});
