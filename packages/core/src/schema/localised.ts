import * as z from "zod/mini";

export const localisedSchema = z.union([z.string(), z.record(z.string(), z.string())]).register(z.globalRegistry, {
  id: "Text",
  description: 'A text, or one text for each language: `{ "en": "Thank you", "ja": "ありがとうございます" }`.',
});
export type Localised = z.infer<typeof localisedSchema>;
