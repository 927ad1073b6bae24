import type { Noren } from "./api.ts";
import type { Environment, Parts } from "./environment.ts";
import { createNoren as createBareNoren } from "./noren.ts";
import type { NorenConfig } from "./schema/config.ts";

/** Hangs Noren in a page, as the script tag does, from an application's own bundle. Without storage consent it writes, reads and sends nothing. */
export function createNoren(
  config: NorenConfig,
  environment: Partial<Omit<Environment, "parts">> & { parts?: Partial<Parts> } = {},
): Noren {
  return createBareNoren(config, {
    base: (environment.window ?? window).location.href,
    widgets: {},
    consent: {
      tcf: () => import("./consent/tcf.ts"),
      "shopify-customer-privacy": () => import("./consent/shopify-customer-privacy.ts"),
      "google-consent-mode": () => import("./consent/google-consent-mode.ts"),
      "vanilla-cookieconsent": () => import("./consent/vanilla-cookieconsent.ts"),
      "wp-consent-api": () => import("./consent/wp-consent-api.ts"),
      onetrust: () => import("./consent/onetrust.ts"),
      cookiebot: () => import("./consent/cookiebot.ts"),
    },
    triggers: {
      "exit-intent": () => import("./triggers/exit-intent.ts"),
      scroll: () => import("./triggers/scroll.ts"),
      seen: () => import("./triggers/seen.ts"),
      click: () => import("./triggers/click.ts"),
      idle: () => import("./triggers/idle.ts"),
      return: () => import("./triggers/return.ts"),
      "cart-idle": () => import("./triggers/cart-idle.ts"),
      purchase: () => import("./triggers/purchase.ts"),
    },
    facts: {
      late: () => import("./facts/late.ts"),
      selectors: () => import("./facts/selectors.ts"),
      microdata: () => import("./facts/microdata.ts"),
      shopify: () => import("./facts/shopify.ts"),
      woocommerce: () => import("./facts/woocommerce.ts"),
      "ec-cube": () => import("./facts/ec-cube.ts"),
      makeshop: () => import("./facts/makeshop.ts"),
      opencart: () => import("./facts/opencart.ts"),
    },
    ...environment,
    parts: {
      stage: () => import("./stage.ts"),
      delivery: () => import("./delivery/delivery.ts"),
      overflow: () => import("./delivery/overflow.ts"),
      memory: () => import("./delivery/memory-records.ts"),
      experiments: () => import("./arbiter/experiments.ts"),
      schedule: () => import("./arbiter/schedule.ts"),
      operators: () => import("./targeting/operators.ts"),
      quiet: () => import("./interrupter.ts"),
      visitor: () => import("./identity/change-visitor.ts"),
      sources: () => import("./facts/sources.ts"),
      cartChanges: () => import("./facts/cart-changes.ts"),
      places: () => import("./page/places.ts"),
      anchors: () => import("./page/anchors.ts"),
      gtag: () => import("./bridges/gtag.ts"),
      "data-layer": () => import("./bridges/data-layer.ts"),
      segment: () => import("./bridges/segment.ts"),
      ...environment.parts,
    },
  });
}
