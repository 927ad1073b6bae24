import { localisedSchema } from "@noren/core/schema";
import * as z from "zod/mini";

/** Ways to reach the store. Each is offered as its own link. */
export const contactSchema = z.strictObject({
  /** Address of the store's contact page. An unanswered search is carried there as `?question=`. */
  url: z.optional(localisedSchema),
  email: z.optional(localisedSchema),
  /** As it is to be read; its digits are dialled. */
  phone: z.optional(localisedSchema),
  /** When somebody answers: "Monday to Friday, 9 to 5". */
  hours: z.optional(localisedSchema),
});
export type Contact = z.infer<typeof contactSchema>;

/** `content` of a FAQ campaign. The questions themselves are static files that `noren build` makes. */
export const contentSchema = z.strictObject({
  /** Default: the title of the questions' source. */
  title: z.optional(localisedSchema),
  /** A line under the title. */
  greeting: z.optional(localisedSchema),
  contact: z.optional(contactSchema),
  /** Ids of the questions to show first, before the categories. */
  popular: z.optional(z.array(z.string())),
  launcher: z.optional(z.strictObject({ label: z.optional(localisedSchema) })),
});
export type Content = z.infer<typeof contentSchema>;
