import type { Catalogue } from "./loadCatalogue.ts";
import type { ShopProduct, Variant } from "./shopProduct.ts";

export function findProduct(catalogue: Catalogue, id: string): ShopProduct | undefined {
  return catalogue.products.find((product) => product.id === id);
}

export function findVariant(catalogue: Catalogue, id: string): { product: ShopProduct; variant: Variant } | undefined {
  for (const product of catalogue.products) {
    const variant = product.variants.find((one) => one.id === id);
    if (variant) return { product, variant };
  }
  return undefined;
}

export function productsIn(catalogue: Catalogue, category: string): ShopProduct[] {
  return catalogue.products.filter((product) => product.categoryIds.includes(category));
}

/** Products of which name, brand, category or description contains every word of the term, whatever its case or width. */
export function searchProducts(catalogue: Catalogue, term: string): ShopProduct[] {
  const words = plain(term).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return catalogue.products.filter((product) => {
    const text = plain([product.name, product.brand, ...product.categories, product.description].filter(Boolean).join(" "));
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

export const sorts = ["featured", "price-low", "price-high"] as const;
export type Sort = (typeof sorts)[number];

export function isSort(text: string): text is Sort {
  return sorts.some((sort) => sort === text);
}

export function sortProducts(products: readonly ShopProduct[], sort: Sort): ShopProduct[] {
  if (sort === "featured") return [...products];
  const direction = sort === "price-low" ? 1 : -1;
  return products.toSorted((a, b) => direction * (a.price - b.price));
}
