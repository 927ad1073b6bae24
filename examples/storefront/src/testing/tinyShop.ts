import type { Catalogue } from "../catalogue/loadCatalogue.ts";
import type { ShopProduct } from "../catalogue/shopProduct.ts";
import { currencyOf, type Locale } from "../locale.ts";

/** A shop of two products for tests: a cup, and boots in two sizes of which the larger is nearly gone. */
export function tinyShop(locale: Locale = "en"): Catalogue {
  const currency = currencyOf(locale);
  const cup: ShopProduct = {
    id: "cup",
    name: "Cup",
    url: `/${locale}/products/cup`,
    image: "/photos/cup.jpg",
    price: 4.35,
    currency,
    brand: "Kiln",
    categories: ["Home & Garden", "Furniture"],
    description: 'Holds "tea" </script> & more.',
    available: true,
    photo: { src: "/photos/cup.jpg", width: 800, height: 1000 },
    variants: [{ id: "cup", sku: "C-1", options: [], price: 4.35, stock: 100 }],
    categoryIds: ["home-garden", "furniture"],
  };
  const boots: ShopProduct = {
    id: "boots",
    name: "Boots",
    url: `/${locale}/products/boots`,
    image: "/photos/boots.jpg",
    price: 90,
    currency,
    categories: ["Sports & Outdoor", "Footwear"],
    available: true,
    photo: { src: "/photos/boots.jpg", width: 1600, height: 1067 },
    variants: [
      { id: "boots.size-40", sku: "B-40", options: [{ group: "Size", value: "EU 40" }], price: 90, stock: 100 },
      { id: "boots.size-42", sku: "B-42", options: [{ group: "Size", value: "EU 42" }], price: 95, stock: 2 },
    ],
    categoryIds: ["sports-outdoor", "footwear"],
  };
  return { locale, products: [cup, boots] };
}
