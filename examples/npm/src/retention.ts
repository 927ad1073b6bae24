import { mountRetention } from "@noren/retention";

export function offerCoupon(element: HTMLElement): Promise<() => void> {
  return mountRetention(element, {
    content: {
      title: "Your cart will wait for you",
      text: "Here is a coupon for your order, if you would like it.",
      coupon: { code: "WELCOME10" },
    },
    onEvent: (name) => console.info(name),
    onClose: (reason) => console.info("put away", reason),
  });
}
