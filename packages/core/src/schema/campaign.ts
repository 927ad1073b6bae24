import * as z from "zod/mini";

export const conditionSchema = z.record(z.string(), z.unknown()).register(z.globalRegistry, {
  id: "Condition",
  description:
    "A condition over facts, in the MongoDB-style language of GrowthBook's SDK specification 0.8.0. Keys are dotted paths such as `cart.value`.",
});
export type Condition = z.infer<typeof conditionSchema>;

const selector = (description: string) => z.string().check(z.describe(`CSS selector. ${description}`));
const seconds = (description: string) => z.number().check(z.gte(0), z.describe(description));

/** One thing that makes a campaign ask the arbiter for its turn. */
export const triggerRuleSchema = z
  .discriminatedUnion("on", [
    z.strictObject({ on: z.literal("page") }).check(z.describe("As soon as the page's facts are known.")),
    z
      .strictObject({
        on: z.literal("event"),
        name: z.string().check(z.describe("Name of the event, such as `add_to_cart`.")),
        where: z.optional(conditionSchema).check(z.describe("A condition over the event's `data`.")),
      })
      .check(z.describe("When an event of this name is tracked.")),
    z
      .strictObject({ on: z.literal("time"), seconds: seconds("Seconds that the page was visible.") })
      .check(z.describe("After some time on the page. Time in a hidden tab does not count.")),
    z.strictObject({ on: z.literal("manual") }).check(z.describe("Only when page code calls `noren.show(id)`.")),
    z
      .strictObject({
        on: z.literal("exit-intent"),
        sensitivity: z
          .optional(z.enum(["low", "medium", "high"]))
          .check(z.meta({ description: "How sure to be: `low` interrupts least and misses most.", default: "medium" })),
      })
      .check(z.describe("When the shopper seems about to leave.")),
    z
      .strictObject({
        on: z.literal("scroll"),
        share: z
          .optional(z.number().check(z.gte(0), z.lte(1)))
          .check(z.meta({ description: "Share of the way down the page.", default: 0.5 })),
        pixels: z.optional(z.number().check(z.gte(0))).check(z.describe("Pixels down the page, in place of `share`.")),
      })
      .check(z.describe("When the shopper has scrolled so far.")),
    z
      .strictObject({ on: z.literal("seen"), selector: selector("Elements to look for, also those that come later.") })
      .check(z.describe("When half of an element, or half a screen of it, comes into view.")),
    z
      .strictObject({ on: z.literal("click"), selector: selector("Elements to press, or what is around them.") })
      .check(z.describe("When the shopper presses an element. What the press does otherwise, it still does.")),
    z
      .strictObject({ on: z.literal("idle"), seconds: seconds("Seconds without a touch, a key, a move or a scroll.") })
      .check(z.describe("When the shopper does nothing for a while, with the page in view.")),
    z
      .strictObject({
        on: z.literal("return"),
        seconds: z.optional(z.number().check(z.gte(0))).check(z.meta({ description: "Least seconds away.", default: 5 })),
      })
      .check(z.describe("When the shopper comes back to this tab.")),
    z
      .strictObject({ on: z.literal("cart-idle"), seconds: seconds("Seconds in this visit, over all its pages.") })
      .check(z.describe("When the cart holds something and has not changed for a while.")),
    z
      .strictObject({ on: z.literal("purchase") })
      .check(z.describe("After a purchase, once for each order, however often its page is opened.")),
  ])
  .register(z.globalRegistry, { id: "Rule", description: "One thing that makes a campaign ask for its turn." });
export type TriggerRule = z.infer<typeof triggerRuleSchema>;

const rules = z.array(triggerRuleSchema).check(z.minLength(1));

export const triggerSchema = z.union([
  z.strictObject({ any: rules.check(z.describe("One of these rules is enough.")) }),
  z.strictObject({ all: rules.check(z.describe("All of these rules, within one page.")) }),
]);
export type Trigger = z.infer<typeof triggerSchema>;

export const placementSchema = z.strictObject({
  as: z
    .optional(z.enum(["inline", "asked", "interrupting"]))
    .check(
      z.describe(
        "In the page, when the shopper presses something, or by itself. Left out: survey and retention interrupt, faq is asked for, shelf is inline.",
      ),
    ),
  selector: z
    .optional(z.string())
    .check(
      z.describe(
        'CSS selector of the place of an inline campaign. Left out: the widget\'s own element in your page, such as `<noren-shelf campaign="related">`.',
      ),
    ),
  position: z
    .optional(z.enum(["before", "after", "inside"]))
    .check(z.meta({ description: "Where to stand at the element that `selector` finds; `inside` is at its end.", default: "inside" })),
  corner: z
    .optional(z.enum(["start", "end"]))
    .check(z.meta({ description: "Corner of a survey popup or of the help launcher, in the reading direction.", default: "end" })),
});
export type Placement = z.infer<typeof placementSchema>;

const count = z.int().check(z.gte(0));
const days = z.number().check(z.gte(0));

export const frequencySchema = z.strictObject({
  perPage: z.optional(count).check(z.meta({ description: "Most times on one page.", default: 1 })),
  perSession: z.optional(count).check(z.meta({ description: "Most times in one visit. A visit ends after 30 idle minutes.", default: 1 })),
  lifetime: z.optional(count).check(z.describe("Most times ever on this device. Left out: no such limit.")),
  within: z
    .optional(
      z.strictObject({
        times: z.int().check(z.gte(0), z.lte(20), z.describe("Most times, at most 20.")),
        days: days.check(z.describe("In so many days back from now.")),
      }),
    )
    .check(z.describe('At most so many times in so many days: `{ "times": 2, "days": 7 }`. Left out: no such limit.')),
  days: z.optional(days).check(z.meta({ description: "Least days between two showings.", default: 0 })),
  closedDays: z.optional(days).check(z.meta({ description: "Least days after the shopper closed it.", default: 30 })),
  snoozeDays: z.optional(days).check(z.meta({ description: "Least days after the shopper said “not now”.", default: 7 })),
  stopAfter: z.optional(z.array(z.string())).check(
    z.meta({
      description:
        "Names of the events by which its purpose is served: its own, or the page's, such as `purchase`. Where this is given, only these count.",
      default: ["survey_completed", "coupon_copied", "lead_submitted"],
    }),
  ),
  untilDone: z.optional(z.boolean()).check(
    z.meta({
      description: "Never again once it served its purpose: the survey was finished, or the coupon copied. Holds for inline surveys too.",
      default: true,
    }),
  ),
  doneDays: z
    .optional(days)
    .check(
      z.meta({ description: "With `untilDone: false`: least days after it served its purpose, such as 90 for a survey.", default: 0 }),
    ),
});
export type Frequency = z.infer<typeof frequencySchema>;

const fraction = z.number().check(z.gte(0), z.lte(1));

const variationSchema = z.strictObject({
  key: z.string().check(z.describe("Name of the arm, as the report shows it. Unique in the experiment.")),
  weight: z.optional(fraction).check(z.describe("Share of the visitors. Give one to every arm, with the sum 1, or to none: equal shares.")),
  content: z.optional(z.unknown()).check(z.describe("Replaces the campaign's `content` in this arm.")),
  held: z
    .optional(z.boolean())
    .check(z.meta({ description: "A held-out arm: takes its turn and its caps like the others, and shows nothing.", default: false })),
});

export const experimentSchema = z.strictObject({
  key: z.optional(z.string()).check(z.describe("Seeds the assignment. Left out: the campaign's id.")),
  variations: z.array(variationSchema).check(z.minLength(2), z.describe("The arms, at least two.")),
  coverage: z
    .optional(fraction)
    .check(z.meta({ description: "Share of the visitors in the experiment. The others see the campaign's own `content`.", default: 1 })),
  hashVersion: z
    .optional(z.union([z.literal(1), z.literal(2)]))
    .check(z.meta({ description: "GrowthBook's hash version. 1 is biased; take it only to go on with an older experiment.", default: 2 })),
  ranges: z
    .optional(z.array(z.tuple([fraction, fraction])))
    .check(
      z.describe(
        "For each arm from where to where in the visitors' hashes, as `[[0, 0.1], [0.9, 1]]`. Takes the place of `coverage` and of the weights.",
      ),
    ),
  namespace: z
    .optional(z.tuple([z.string(), fraction, fraction]))
    .check(
      z.describe(
        "Name, from, to: experiments with ranges of one namespace that do not overlap never share a visitor. Others see the campaign's own `content`.",
      ),
    ),
  sticky: z.optional(z.boolean()).check(
    z.meta({
      description:
        "Whoever was exposed to an arm keeps it on this device, even when weights, coverage or ranges change. Another `key` begins anew.",
      default: true,
    }),
  ),
});
export type CampaignExperiment = z.infer<typeof experimentSchema>;

/** The envelope that every campaign has, whatever its widget; only `content` differs. */
export const campaignSchema = z
  .strictObject({
    id: z
      .string()
      .check(
        z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
        z.describe("Its name in events and in the report, unique in the file. Small letters, digits and hyphens, at most 64."),
      ),
    widget: z.string().check(z.describe("`survey`, `shelf`, `retention` or `faq`.")),
    status: z.enum(["live", "draft", "off"]).check(z.describe("Only a `live` campaign ever shows.")),
    schedule: z
      .optional(
        z.strictObject({
          from: z.optional(z.string()).check(z.describe("Not before this time: `2026-11-27T09:00`, or a day such as `2026-11-27`.")),
          to: z.optional(z.string()).check(z.describe("Not from this time on.")),
          timeZone: z
            .optional(z.string())
            .check(z.meta({ description: "IANA name for times without an offset, such as `Asia/Tokyo`.", default: "UTC" })),
        }),
      )
      .check(z.describe("When it may show.")),
    priority: z
      .optional(z.number())
      .check(z.meta({ description: "Of the campaigns that could interrupt now, the one with the highest number does.", default: 0 })),
    trigger: z
      .optional(triggerSchema)
      .check(
        z.describe(
          "What makes it ask for its turn: `any` of some rules, or `all` of them. A campaign that interrupts needs one. Left out elsewhere: `page`.",
        ),
      ),
    audience: z.optional(conditionSchema).check(z.describe("For whom and where: a condition over facts. Left out: everyone, everywhere.")),
    placement: z.optional(placementSchema).check(z.describe("Where it stands.")),
    frequency: z
      .optional(frequencySchema)
      .check(z.describe("How often it may interrupt. Counted on the shopper's device. `frequency` of the whole file limits it too.")),
    experiment: z.optional(experimentSchema).check(z.describe("Arms with other contents, or with nothing, to compare.")),
    locale: z
      .optional(z.string())
      .check(z.describe("Its language (BCP 47). Left out: that of `<html lang>`, else the browser's, else the configuration's `locale`.")),
    content: z.unknown().check(z.describe("What the widget shows. Its keys differ by widget.")),
  })
  .register(z.globalRegistry, { description: "One use of a widget." });
export type Campaign = z.infer<typeof campaignSchema>;
