import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Product } from "@noren/catalog";
import { readVendure } from "@noren/catalog/read";
import { japaneseProduct } from "../japanese/japaneseProduct.ts";
import { currencyOf, type Locale } from "../locale.ts";
import { categories } from "./categories.ts";
import { jpegSize } from "./jpegSize.ts";
import { optionName, optionValue } from "./optionTexts.ts";
import { readVariants, type VariantRow } from "./readVariants.ts";
import type { Photo, ShopProduct, Variant } from "./shopProduct.ts";
import { yenPrice } from "./yenPrice.ts";

export interface Catalogue {
  locale: Locale;
  products: ShopProduct[];
}

export interface CatalogueSource {
  csv: string;
  /** Folder of the photos. */
  photos: string;
}

/** The import file and photos of the development dependency `@vendure/create`: read where they are installed, never copied. */
export function vendureSource(): CatalogueSource {
  const assets = join(dirname(createRequire(import.meta.url).resolve("@vendure/create/package.json")), "assets");
  return { csv: readFileSync(join(assets, "products.csv"), "utf8"), photos: join(assets, "images") };
}

/**
 * All products in a language, at its prices.
 *
 * @throws {Error} when a product has no photo or no variant, or when its Japanese text is missing.
 */
export function loadCatalogue(locale: Locale, source: CatalogueSource): Catalogue {
  const rows = readVariants(source.csv);
  return {
    locale,
    products: readFeed(locale, source.csv).map((product) => {
      const variants = (rows.get(product.id) ?? []).map((row) => toVariant(product.id, row, locale));
      const [first, ...others] = variants;
      if (!first) throw new Error(`expected at least one variant of ${product.id}, found none`);
      return {
        ...product,
        photo: readPhoto(product, source.photos),
        variants: [first, ...others],
        categoryIds: categories.filter((category) => product.categories.includes(category.name[locale])).map((category) => category.id),
      };
    }),
  };
}

/** The products as the language's feed has them. */
export function readFeed(locale: Locale, csv: string): Product[] {
  const products = readVendure(csv, { currency: currencyOf(locale), url: `/${locale}/products/{slug}`, image: "/photos/{image}" });
  return locale === "ja" ? products.map(japaneseProduct) : products;
}

function toVariant(product: string, row: VariantRow, locale: Locale): Variant {
  return {
    id: [product, ...row.options.map((option) => slugged(option.value))].join("."),
    sku: row.sku,
    options: row.options.map((option) => ({ group: optionName(option.group, locale), value: optionValue(option.value, locale) })),
    price: locale === "ja" ? yenPrice(row.price) : row.price,
    stock: row.stock,
  };
}

function slugged(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

function readPhoto(product: Product, folder: string): Photo {
  if (product.image === undefined) throw new Error(`expected a photo of ${product.id}, found none`);
  const name = decodeURIComponent(product.image.slice(product.image.lastIndexOf("/") + 1));
  return { src: product.image, ...jpegSize(readFileSync(join(folder, name))) };
}
