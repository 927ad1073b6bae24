import { findVariant } from "../catalogue/findProducts.ts";
import type { Catalogue } from "../catalogue/loadCatalogue.ts";
import type { Photo, ShopProduct, Variant } from "../catalogue/shopProduct.ts";
import { currencyOf } from "../locale.ts";
import type { Cart } from "./cart.ts";
import { couponRate, normaliseCode } from "./coupon.ts";
import { type DeliveryMethod, deliveryFee, deliveryTerms } from "./delivery.ts";

export interface QuoteLine {
  /** The variant's id. */
  id: string;
  /** The product's id, the one that events carry. */
  product: string;
  name: string;
  /** Chosen options, such as `13 inch, 8 GB`. */
  variant?: string;
  brand?: string;
  category?: string;
  url: string;
  photo: Photo;
  price: number;
  quantity: number;
  /** Price times quantity. */
  total: number;
}

/** What a cart costs. Money is in units of the currency. */
export interface Quote {
  currency: string;
  lines: QuoteLine[];
  /** Number of pieces. */
  count: number;
  subtotal: number;
  /** What the coupon takes off; 0 without one. */
  discount: number;
  coupon?: { code: string; accepted: boolean };
  delivery: number;
  /** What is missing for free standard delivery; 0 when it is free. */
  untilFree: number;
  total: number;
}

/** Prices a cart. Products that the shop does not have are left out, and no line holds more pieces than there are in stock. */
export function quoteCart(catalogue: Catalogue, cart: Cart, method: DeliveryMethod = "standard"): Quote {
  const round = (value: number) => (catalogue.locale === "ja" ? Math.round(value) : Math.round(value * 100) / 100);
  const lines = cart.lines.flatMap(({ id, quantity }) => {
    const found = findVariant(catalogue, id);
    const pieces = Math.min(quantity, found?.variant.stock ?? 0);
    return found && pieces > 0 ? [toLine(found.product, found.variant, pieces, round)] : [];
  });
  const subtotal = round(lines.reduce((sum, line) => sum + line.total, 0));
  const rate = cart.coupon === undefined ? undefined : couponRate(cart.coupon);
  const discount = round(subtotal * (rate ?? 0));
  const goods = round(subtotal - discount);
  const delivery = deliveryFee(goods, method, catalogue.locale);
  return {
    currency: currencyOf(catalogue.locale),
    lines,
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
    subtotal,
    discount,
    ...(cart.coupon !== undefined && { coupon: { code: normaliseCode(cart.coupon), accepted: rate !== undefined } }),
    delivery,
    untilFree: Math.max(0, round(deliveryTerms[catalogue.locale].freeFrom - goods)),
    total: round(goods + delivery),
  };
}

function toLine(product: ShopProduct, variant: Variant, quantity: number, round: (value: number) => number): QuoteLine {
  const options = variant.options.map((option) => option.value).join(", ");
  const category = product.categories.at(-1);
  return {
    id: variant.id,
    product: product.id,
    name: product.name,
    ...(options !== "" && { variant: options }),
    ...(product.brand !== undefined && { brand: product.brand }),
    ...(category !== undefined && { category }),
    url: product.url,
    photo: product.photo,
    price: variant.price,
    quantity,
    total: round(variant.price * quantity),
  };
}
