import * as z from "zod/mini";
import { campaignSchema } from "./campaign.ts";

export const consentSystems = ["vanilla-cookieconsent"] as const;

export const consentSchema = z.strictObject({
  /** `not-required` is the merchant's declaration; the absence of a consent system never grants. */
  mode: z.enum(["ask", "not-required"]),
  /** The store's consent system. Without one, consent comes from `noren.consent(update)` only. */
  system: z.optional(z.enum(consentSystems)),
  /** Names of the system's categories that grant each of Noren's. */
  categories: z.optional(
    z.strictObject({
      storage: z.optional(z.array(z.string())),
      analytics: z.optional(z.array(z.string())),
      personalisation: z.optional(z.array(z.string())),
      marketing: z.optional(z.array(z.string())),
    }),
  ),
});
export type ConsentConfig = z.infer<typeof consentSchema>;

/** Design tokens that override what `auto` read, as CSS values. */
export const themeTokensSchema = z.strictObject({
  ink: z.optional(z.string()),
  paper: z.optional(z.string()),
  accent: z.optional(z.string()),
  radius: z.optional(z.string()),
  font: z.optional(z.string()),
});
export const themeSchema = z.union([
  z.enum(["auto", "paper"]),
  z.strictObject({
    base: z.optional(z.enum(["auto", "paper"])),
    /** Default: follows the page (`auto`) or the shopper's system (`paper`). */
    scheme: z.optional(z.enum(["light", "dark"])),
    tokens: z.optional(themeTokensSchema),
    /** The four strips of a curtain. Default true. */
    mark: z.optional(z.boolean()),
  }),
]);
export type ThemeConfig = z.infer<typeof themeSchema>;

/** Where facts are read on stores without structured data: CSS selectors. */
export const selectorFactsSchema = z.strictObject({
  productId: z.optional(z.string()),
  productName: z.optional(z.string()),
  productPrice: z.optional(z.string()),
  cartCount: z.optional(z.string()),
  cartTotal: z.optional(z.string()),
});

export const factsSchema = z.strictObject({
  /** Page type by path pattern; `*` matches any run of characters. First match wins. */
  pages: z.optional(
    z.array(
      z.strictObject({
        path: z.string(),
        type: z.enum(["home", "category", "product", "search", "cart", "checkout", "order", "help", "contact", "account", "other"]),
      }),
    ),
  ),
  selectors: z.optional(selectorFactsSchema),
  /** ISO 4217, for selectors whose text has no currency. */
  currency: z.optional(z.string()),
});

export type FactsConfig = z.infer<typeof factsSchema>;

/** The whole of `noren.config.json`. */
export const configSchema = z.strictObject({
  $schema: z.optional(z.string()),
  version: z.literal(1),
  /** The store's id at the collector. */
  site: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  /** The collector's base address, such as `https://events.example.com`; relative to the configuration's address if not absolute. */
  endpoint: z.string(),
  /** Where `noren build` put its files, relative to the configuration's address. Default `./data/`. */
  data: z.optional(z.string()),
  consent: consentSchema,
  /** Default language (BCP 47) when neither campaign, page nor browser names a known one. Default `en`. */
  locale: z.optional(z.string()),
  theme: z.optional(themeSchema),
  quiet: z.optional(
    z.strictObject({
      /** While one of these is on the page and visible, nothing interrupts. */
      selectors: z.optional(z.array(z.string())),
      /** Path patterns where nothing interrupts, beside the checkout. */
      paths: z.optional(z.array(z.string())),
    }),
  ),
  /** Least time between two interrupting campaigns, in hours. Default 24. */
  cooldownHours: z.optional(z.number().check(z.gte(0))),
  facts: z.optional(factsSchema),
  allowAutomation: z.optional(z.boolean()),
  campaigns: z.array(campaignSchema),
});
export type NorenConfig = z.infer<typeof configSchema>;
