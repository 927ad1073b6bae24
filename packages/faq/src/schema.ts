import { localisedSchema } from "@noren/core/schema";
import * as z from "zod/mini";

export const contactSchema = z.strictObject({
  url: z
    .optional(localisedSchema)
    .check(z.describe("Address of your contact page. A question that was searched for is carried there as `?question=`.")),
  email: z.optional(localisedSchema).check(z.describe("E-mail address.")),
  phone: z.optional(localisedSchema).check(z.describe("Telephone number as it is to be read; its digits are dialled.")),
  hours: z.optional(localisedSchema).check(z.describe("When somebody answers, such as “Monday to Friday, 9 to 5”.")),
});
export type Contact = z.infer<typeof contactSchema>;

/** `content` of a FAQ campaign. The questions themselves are static files that `noren build` makes. */
export const contentSchema = z.strictObject({
  title: z.optional(localisedSchema).check(z.describe("Heading of the panel. Left out: the title in the questions' source.")),
  greeting: z.optional(localisedSchema).check(z.describe("A line under the title.")),
  contact: z.optional(contactSchema).check(z.describe("Ways to reach you. Each is offered as its own link.")),
  popular: z.optional(z.array(z.string())).check(z.describe("Ids of the questions to show first, before the categories.")),
  launcher: z
    .optional(z.strictObject({ label: z.optional(localisedSchema).check(z.describe("Its text. Left out: Noren's own word.")) }))
    .check(z.describe("The button in the corner that opens the panel.")),
});
export type Content = z.infer<typeof contentSchema>;
