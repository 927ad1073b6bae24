import { expect, test } from "vitest";
import { tinyShop } from "../testing/tinyShop.ts";
import { breadcrumbJsonLd, productJsonLd } from "./jsonLd.ts";

const [cup, boots] = tinyShop().products;

test("a product's data carries the id that events carry, its price, brand, category and stock", () => {
  if (!cup) throw new Error("the test's shop has no cup");
  expect(productJsonLd(cup, "https://shop.example")).toMatchObject({
    "@type": "Product",
    sku: "cup",
    name: "Cup",
    image: ["https://shop.example/photos/cup.jpg"],
    brand: { "@type": "Brand", name: "Kiln" },
    category: "Home & Garden > Furniture",
    offers: {
      "@type": "Offer",
      price: 4.35,
      priceCurrency: "USD",
      availability: "https://schema.org/InStock",
      url: "https://shop.example/en/products/cup",
    },
  });
});

test("what is sold out is said to be, and a missing brand is left out", () => {
  if (!boots) throw new Error("the test's shop has no boots");
  const data = productJsonLd({ ...boots, available: false }, "https://shop.example");
  expect(data.offers.availability).toBe("https://schema.org/OutOfStock");
  expect("brand" in data).toBe(false);
});

test("breadcrumbs count from one and are absolute", () => {
  const data = breadcrumbJsonLd(
    [
      { name: "Home", url: "/en/" },
      { name: "Plants", url: "/en/categories/plants" },
    ],
    "https://shop.example",
  );
  expect(data.itemListElement).toEqual([
    { "@type": "ListItem", position: 1, name: "Home", item: "https://shop.example/en/" },
    { "@type": "ListItem", position: 2, name: "Plants", item: "https://shop.example/en/categories/plants" },
  ]);
});
