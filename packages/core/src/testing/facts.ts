import type { Facts } from "../facts/facts.ts";

/** Facts of a home page on a desktop whose shopper granted everything, but for what is given. */
export const facts = (given: Partial<Facts> = {}): Facts => ({
  page: { type: "home", url: "https://shop.example/", path: "/", title: "Shop", language: "en", referrer: "", fromSearch: false },
  device: { type: "desktop" },
  consent: { storage: true, analytics: true, personalisation: true, marketing: true },
  ...given,
});
