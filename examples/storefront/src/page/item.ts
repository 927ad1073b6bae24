import type { QuoteLine } from "../cart/quote.ts";
import type { ShopProduct } from "../catalogue/shopProduct.ts";

/** An item of GA4's commerce events. */
export interface Item {
  item_id: string;
  item_name: string;
  item_brand?: string;
  item_category?: string;
  item_variant?: string;
  price: number;
  quantity: number;
  index?: number;
}

export function productItem(product: ShopProduct, index?: number): Item {
  const category = product.categories.at(-1);
  return {
    item_id: product.id,
    item_name: product.name,
    ...(product.brand !== undefined && { item_brand: product.brand }),
    ...(category !== undefined && { item_category: category }),
    price: product.price,
    quantity: 1,
    ...(index !== undefined && { index }),
  };
}

export function lineItem(line: QuoteLine): Item {
  return {
    item_id: line.product,
    item_name: line.name,
    ...(line.brand !== undefined && { item_brand: line.brand }),
    ...(line.category !== undefined && { item_category: line.category }),
    ...(line.variant !== undefined && { item_variant: line.variant }),
    price: line.price,
    quantity: line.quantity,
  };
}
