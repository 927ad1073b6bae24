import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { couponRate } from "../cart/coupon.ts";
import { storefrontFolder } from "../startStorefront.ts";
import { norenConfig } from "./norenConfig.ts";

const file = join(storefrontFolder, "noren.config.json");
const endpoint = "http://127.0.0.1:9";

describe("Noren's configuration as served", () => {
  test("names the collector and the shop's consent system where the shop asks", () => {
    const config = norenConfig(file, { endpoint, consent: "ask", banner: true });
    expect(config.endpoint).toBe(endpoint);
    expect(config.consent).toMatchObject({ mode: "ask", system: "vanilla-cookieconsent" });
  });

  test("names no consent system where no banner is", () => {
    expect(norenConfig(file, { endpoint, consent: "not-required", banner: false }).consent).toEqual({ mode: "not-required" });
    expect(norenConfig(file, { endpoint, consent: "ask", banner: false }).consent).toEqual({ mode: "ask" });
  });

  test("gives way to a trial's own fields", () => {
    const config = norenConfig(file, { endpoint, consent: "ask", banner: true, overrides: { allowAutomation: true, cooldownHours: 0 } });
    expect(config).toMatchObject({ allowAutomation: true, cooldownHours: 0 });
  });

  test("offers a coupon that the cart takes", () => {
    const { campaigns } = norenConfig(file, { endpoint, consent: "ask", banner: true });
    const content = campaigns.find(({ widget }) => widget === "retention")?.content;
    const code = typeof content === "object" && content && "coupon" in content ? content.coupon : undefined;
    expect(code).toMatchObject({ code: "YOROZU10" });
    expect(couponRate("YOROZU10")).toBe(0.1);
  });
});
