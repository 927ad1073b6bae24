import type { Strings } from "./strings.ts";

export const strings: Strings = {
  close: "Close",
  code: "Coupon code",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Please select the code and copy it.",
  apply: "Apply to cart",
  applying: "Applying…",
  applied: "Applied to your cart.",
  applyFailed: "That did not work. The code can also be entered at checkout.",
  toCart: "Back to the cart",
  keepShopping: "Keep shopping",
  notNow: "Not now",
  done: "Done",
};
