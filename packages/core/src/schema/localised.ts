import * as z from "zod/mini";

/** A text, or one text for each language: `{ "en": "Thank you", "ja": "ありがとうございます" }`. */
export const localisedSchema = z.union([z.string(), z.record(z.string(), z.string())]);
export type Localised = z.infer<typeof localisedSchema>;
