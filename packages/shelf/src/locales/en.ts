import type { Strings } from "./strings.ts";

export const strings: Strings = {
  related: "Related products",
  viewed: "Recently viewed",
  matching: "Chosen for you",
  noMatch: "Nothing fits all of that. From our whole range:",
  previous: "Previous products",
  next: "More products",
  reason: ({ code, value }) => {
    if (code === "bought-together") return "Often bought together";
    if (code === "similar") return "A similar product";
    if (code === "similar-price") return "At a similar price";
    if (value === undefined) return undefined;
    if (code === "category") return `Also in ${value}`;
    return code === "brand" ? `Also by ${value}` : undefined;
  },
  reduced: (percent) => `−${percent}`,
  now: "Price now:",
  before: "Before:",
  add: "Add to cart",
  addNamed: (product) => `Add to cart: ${product}`,
  added: "Added",
  failed: "Not added. Try again",
};
