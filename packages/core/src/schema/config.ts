import * as z from "zod/mini";
import { campaignSchema, frequencySchema } from "./campaign.ts";

/** What reads facts beside JSON-LD and the data layer. */
const factsSources = ["shopify", "woocommerce", "ec-cube", "makeshop", "opencart", "microdata", "selectors"] as const;

export const consentSystems = [
  "tcf",
  "shopify-customer-privacy",
  "google-consent-mode",
  "vanilla-cookieconsent",
  "wp-consent-api",
  "onetrust",
  "cookiebot",
] as const;

const categoryNames = (description: string) => z.optional(z.array(z.string()).check(z.minLength(1))).check(z.describe(description));

export const consentSchema = z.strictObject({
  mode: z
    .enum(["ask", "not-required"])
    .check(
      z.describe("`ask`: nothing is stored or sent until consent is given. `not-required`: you declare that your store needs no consent."),
    ),
  system: z
    .optional(z.enum(consentSystems))
    .check(z.describe("The consent system of your store. Left out: consent comes from `noren.consent({ … })` in your own code.")),
  categories: z
    .optional(
      z.strictObject({
        storage: categoryNames("Lets Noren keep things on the device. Without it nothing is sent either, and nothing interrupts."),
        analytics: categoryNames("Lets Noren send events to your collector. Without it nothing interrupts."),
        personalisation: categoryNames("A fact for conditions: `consent.personalisation`."),
        marketing: categoryNames("A fact for conditions: `consent.marketing`. Global Privacy Control denies it."),
      }),
    )
    .check(
      z.describe(
        "Names of the system's own categories, by what they grant. A shopper grants Noren's category by granting all that its list names. Left out: the system's usual names; `docs/consent.md` lists them.",
      ),
    ),
});
export type ConsentConfig = z.infer<typeof consentSchema>;

const themeTokensSchema = z.strictObject({
  ink: z.optional(z.string()).check(z.describe("Colour of text.")),
  paper: z.optional(z.string()).check(z.describe("Colour of the ground.")),
  accent: z.optional(z.string()).check(z.describe("Colour of buttons and links.")),
  radius: z.optional(z.string()).check(z.describe("Radius of corners, such as `4px`.")),
  font: z.optional(z.string()).check(z.describe("Font family.")),
});
export const themeSchema = z.union([
  z.enum(["auto", "paper"]),
  z.strictObject({
    base: z
      .optional(z.enum(["auto", "paper"]))
      .check(
        z.meta({ description: "`auto` reads font, colours and corners from your page. `paper` is Noren's own look.", default: "auto" }),
      ),
    scheme: z
      .optional(z.enum(["light", "dark"]))
      .check(z.describe("Left out: follows the page (`auto`) or the shopper's system (`paper`).")),
    tokens: z.optional(themeTokensSchema).check(z.describe("CSS values that stand above what `auto` read.")),
    mark: z.optional(z.boolean()).check(z.meta({ description: "Noren's mark, the four strips of a curtain.", default: true })),
  }),
]);
export type ThemeConfig = z.infer<typeof themeSchema>;

const selectorFactsSchema = z.strictObject({
  productId: z.optional(z.string()).check(z.describe("The product's id, as the catalogue has it.")),
  productName: z.optional(z.string()).check(z.describe("The product's name.")),
  productPrice: z.optional(z.string()).check(z.describe("The product's price.")),
  cartCount: z.optional(z.string()).check(z.describe("The number of pieces in the cart.")),
  cartTotal: z.optional(z.string()).check(z.describe("The cart's value.")),
  orderId: z.optional(z.string()).check(z.describe("The order's number, on the page after a purchase.")),
  orderTotal: z.optional(z.string()).check(z.describe("The order's value, on the page after a purchase.")),
});

export const factsSchema = z.strictObject({
  sources: z
    .optional(z.array(z.enum(factsSources)))
    .check(
      z.describe(
        "What reads your pages beside JSON-LD and the data layer: your platform, `microdata` (with Open Graph), `selectors` (needs no word here once `selectors` are given).",
      ),
    ),
  pages: z
    .optional(
      z.array(
        z.strictObject({
          path: z
            .string()
            .check(
              z.describe(
                "Path of the page, without the host, as the address bar gives it when copied. `*` stands for any run of characters.",
              ),
            ),
          type: z
            .enum(["home", "category", "product", "search", "cart", "checkout", "order", "help", "contact", "account", "other"])
            .check(z.describe("What the page is.")),
        }),
      ),
    )
    .check(z.describe("Types of pages by their path; the first that fits wins. Left out: paths that shops commonly use.")),
  selectors: z
    .optional(selectorFactsSchema)
    .check(
      z.describe(
        "Where to read facts on a store without structured data: CSS selectors. An attribute `content` or `value` goes before text; `selector@name` reads the attribute `name`.",
      ),
    ),
  currency: z.optional(z.string()).check(z.describe("ISO 4217 code for prices that are read from text.")),
});

export type FactsConfig = z.infer<typeof factsSchema>;

export const bridgeTargets = ["gtag", "data-layer", "segment"] as const;

export const bridgeSchema = z
  .strictObject({
    to: z
      .enum(bridgeTargets)
      .check(
        z.describe(
          "`gtag`: Google's `gtag()`. `data-layer`: `dataLayer.push()`, for a tag manager. `segment`: `analytics.track()`, of Segment or whatever speaks as it does.",
        ),
      ),
    name: z
      .optional(z.string())
      .check(z.describe("Name of that function, list or object in your page. Left out: `gtag`, `dataLayer`, `analytics`.")),
    include: z
      .optional(z.array(z.enum(["answer", "query"])))
      .check(
        z.describe(
          "Fields with words that shoppers typed which you want to pass on: `answer` of a survey's text questions, `query` of the help panel. Left out: none.",
        ),
      ),
  })
  .check(z.describe("A system of yours that hears what happens in widgets."));
export type BridgeConfig = z.infer<typeof bridgeSchema>;

/** The whole of `noren.config.json`. */
export const configSchema = z.strictObject({
  $schema: z.optional(z.string()).check(z.describe("Address of the JSON Schema, for your editor. `noren init` writes it.")),
  version: z.literal(1).check(z.describe("Version of this format.")),
  site: z
    .string()
    .check(
      z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
      z.describe("Your store's id at the collector. Small letters, digits and hyphens, at most 64."),
    ),
  endpoint: z
    .string()
    .check(
      z.describe(
        "Base address of your collector, such as `https://events.shop.example`. A relative one starts from the configuration's own.",
      ),
    ),
  data: z.optional(z.string()).check(
    z.meta({
      description: "Where the files of `noren build` are served. A relative address starts from the configuration's own.",
      default: "data/",
    }),
  ),
  consent: consentSchema.check(z.describe("Who must agree before anything is stored, and how Noren hears of it.")),
  locale: z
    .optional(z.string())
    .check(z.meta({ description: "Language (BCP 47) where neither campaign, page nor browser names one.", default: "en" })),
  theme: z.optional(themeSchema).check(z.meta({ description: "The look: `auto`, `paper`, or an object.", default: "auto" })),
  quiet: z
    .optional(
      z.strictObject({
        selectors: z
          .optional(z.array(z.string()))
          .check(z.describe("CSS selectors. While one of these elements is visible, nothing interrupts.")),
        paths: z
          .optional(z.array(z.string()))
          .check(z.describe("Paths where nothing interrupts, beside the checkout. `*` stands for any run of characters.")),
      }),
    )
    .check(z.describe("Where and when nothing interrupts.")),
  cooldownHours: z
    .optional(z.number().check(z.gte(0)))
    .check(z.meta({ description: "Least hours between two interruptions, whichever campaigns they are of.", default: 24 })),
  frequency: z
    .optional(
      z.strictObject({
        overall: z
          .optional(frequencySchema)
          .check(z.describe("Over all campaigns that interrupt. Nothing has a default here; `days` stands above `cooldownHours`.")),
        widgets: z
          .optional(z.record(z.string(), frequencySchema))
          .check(z.describe('Over all campaigns of a widget: `{ "survey": { "lifetime": 4 } }`. Nothing has a default here.')),
      }),
    )
    .check(z.describe("Limits beside each campaign's own `frequency`, with the same keys.")),
  holdout: z
    .optional(
      z.strictObject({
        share: z.number().check(z.gte(0), z.lte(1), z.describe("Share of the visitors, such as 0.05.")),
        key: z
          .optional(z.string())
          .check(z.meta({ description: "Seeds the choice of visitors. Another key holds out others.", default: "holdout" })),
      }),
    )
    .check(
      z.describe(
        "Visitors whom nothing interrupts, to tell what all interruptions together bring. Their exposures are of the variant `holdout`.",
      ),
    ),
  facts: z.optional(factsSchema).check(z.describe("How to read your pages.")),
  bridges: z
    .optional(z.array(bridgeSchema))
    .check(
      z.describe("Passes the widgets' events on to your own systems, while analytics is granted and Global Privacy Control is not set."),
    ),
  allowAutomation: z.optional(z.boolean()).check(
    z.meta({
      description: "Lets automated browsers and crawlers be interrupted and send events. For your own tests.",
      default: false,
    }),
  ),
  campaigns: z.array(campaignSchema).check(z.describe("The widgets of your store.")),
});
export type NorenConfig = z.infer<typeof configSchema>;
