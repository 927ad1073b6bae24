import * as z from "zod/mini";

const localeSchema = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/));
const path = z.string().check(z.minLength(1));

export const catalogSourceSchema = z.strictObject({
  locale: localeSchema.check(z.describe("Language of the products' texts (BCP 47).")),
  currency: z
    .optional(z.string().check(z.regex(/^[A-Z]{3}$/)))
    .check(z.describe("ISO 4217 code of the prices. Not needed for `json`, whose products carry their own.")),
  format: z
    .enum(["vendure", "shopify", "json"])
    .check(z.describe("`shopify`: a product export (CSV). `vendure`: a product import file (CSV). `json`: a list of products.")),
  source: path.check(
    z.describe("A path relative to this file, or a file of an installed package such as `@vendure/create/assets/products.csv`."),
  ),
  url: z.optional(z.string()).check(z.describe("Address of a product's page, with `{slug}` in its place. Not needed for `json`.")),
  image: z
    .optional(z.string())
    .check(z.describe("Address of a photo, with `{image}` for its file name. For `vendure`, whose files name photos only.")),
  orders: z.optional(z.string()).check(z.describe('A JSON file with the product ids of each past order: `[["cup", "pot"], ["tea"]]`.')),
});
export type CatalogSource = z.infer<typeof catalogSourceSchema>;

export const faqSourceSchema = z.strictObject({
  locale: localeSchema.check(z.describe("Language of the questions (BCP 47).")),
  source: path.check(z.describe("A Markdown file, relative to this file.")),
});
export type FaqSource = z.infer<typeof faqSourceSchema>;

/** The whole of `noren.build.json`. */
export const buildConfigSchema = z.strictObject({
  $schema: z.optional(z.string()).check(z.describe("Address of a JSON Schema, for your editor.")),
  catalog: z.optional(z.array(catalogSourceSchema)).check(z.describe("One product feed for each language.")),
  faq: z.optional(z.array(faqSourceSchema)).check(z.describe("One file of questions for each language.")),
  out: path.check(z.describe("Folder for the files, relative to this file. The configuration's `data` is its address.")),
});
export type BuildConfig = z.infer<typeof buildConfigSchema>;
