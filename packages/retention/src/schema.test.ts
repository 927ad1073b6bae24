import { expect, it } from "vitest";
import { readContent } from "./logic.ts";
import { contentSchema } from "./schema.ts";

const all = {
  title: { en: "Wait", ja: "お待ちください" },
  text: "Ten percent off",
  coupon: { code: "TEN", note: "Once" },
  art: { image: "/tea.jpg", alt: "Tea" },
  action: { label: "Go", url: "/cart" },
  conditions: "Until June",
};

it("accepts what the widget reads, unchanged", () => {
  expect(contentSchema.parse(all)).toEqual(all);
  expect(readContent(contentSchema.parse(all))).toEqual(all);
});

it.each([
  [{ ...all, coupon: {} }, ["coupon", "code"]],
  [{ ...all, coupon: { code: "  " } }, ["coupon", "code"]],
  [{ ...all, countdown: 5 }, []],
])("refuses %j", (content, path) => {
  const { error } = contentSchema.safeParse(content);
  expect(error?.issues[0]?.path).toEqual(path);
});
