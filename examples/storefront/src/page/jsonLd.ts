import type { ShopProduct } from "../catalogue/shopProduct.ts";

/** schema.org Product of a product page. `origin` has no slash at its end. */
export function productJsonLd(product: ShopProduct, origin: string) {
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    productID: product.id,
    sku: product.id,
    name: product.name,
    ...(product.description !== undefined && { description: product.description }),
    image: [`${origin}${product.photo.src}`],
    url: `${origin}${product.url}`,
    ...(product.brand !== undefined && { brand: { "@type": "Brand", name: product.brand } }),
    category: product.categories.join(" > "),
    offers: {
      "@type": "Offer",
      url: `${origin}${product.url}`,
      price: product.price,
      priceCurrency: product.currency,
      availability: `https://schema.org/${product.available ? "InStock" : "OutOfStock"}`,
      itemCondition: "https://schema.org/NewCondition",
    },
  };
}

export interface Crumb {
  name: string;
  /** A path; the last crumb, the page itself, has its own. */
  url: string;
}

/** schema.org BreadcrumbList of the way from the home page. */
export function breadcrumbJsonLd(crumbs: readonly Crumb[], origin: string) {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map((crumb, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: crumb.name,
      item: `${origin}${crumb.url}`,
    })),
  };
}
