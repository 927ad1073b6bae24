import * as z from "zod/mini";

const localeSchema = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/));

export const catalogSourceSchema = z.strictObject({
  /** BCP 47 language of the products' texts. */
  locale: localeSchema,
  /** ISO 4217. Not needed for `json`, whose products carry their own. */
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
  format: z.enum(["vendure", "shopify", "json"]),
  /** A path relative to this file, or a file inside of an installed package such as `@vendure/create/assets/products.csv`. */
  source: z.string().check(z.minLength(1)),
  /** Address of a product's page with `{slug}` in its place. Not needed for `json`. */
  url: z.optional(z.string()),
  /** Address of a photo with `{image}` for its file name, for feeds that name files only. */
  image: z.optional(z.string()),
  /** A JSON file with the product ids of each past order: `[["cup", "pot"], ["tea"]]`. */
  orders: z.optional(z.string()),
});
export type CatalogSource = z.infer<typeof catalogSourceSchema>;

export const faqSourceSchema = z.strictObject({
  locale: localeSchema,
  /** A Markdown file, relative to this file. */
  source: z.string().check(z.minLength(1)),
});
export type FaqSource = z.infer<typeof faqSourceSchema>;

/** The whole of `noren.build.json`. */
export const buildConfigSchema = z.strictObject({
  $schema: z.optional(z.string()),
  catalog: z.optional(z.array(catalogSourceSchema)),
  faq: z.optional(z.array(faqSourceSchema)),
  /** Folder of the files, relative to this file; the configuration's `data` is its address. */
  out: z.string().check(z.minLength(1)),
});
export type BuildConfig = z.infer<typeof buildConfigSchema>;
