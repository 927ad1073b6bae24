import type { Json } from "../event.ts";
import { dig, whole } from "./dig.ts";
import type { Data, MappedEvent, ShopifyEvent } from "./mapped-event.ts";
import { invert, shopifyNames } from "./names.ts";
import { objectsOf } from "./objects-of.ts";

type Found = Json | undefined;

const names = invert(shopifyNames);

const itemOf = (variant: Found, quantity?: Found): Data[] => {
  const item = whole({
    item_id: dig(variant, "product.id"),
    item_name: dig(variant, "product.title"),
    item_brand: dig(variant, "product.vendor"),
    item_category: dig(variant, "product.type"),
    item_variant: dig(variant, "title"),
    price: dig(variant, "price.amount"),
    quantity,
  });
  return item ? [item] : [];
};

const some = (items: Data[]): Data[] | undefined => (items[0] ? items : undefined);

const ofVariants = (variants: Found) => {
  const list = objectsOf(variants);
  return {
    currency: dig(list, "0.price.currencyCode"),
    items: some(list.flatMap((variant) => itemOf(variant))),
  };
};

const ofLines = (lines: readonly Data[]) => ({
  currency: dig([...lines], "0.merchandise.price.currencyCode"),
  items: some(lines.flatMap(({ merchandise, quantity }) => itemOf(merchandise, quantity))),
});

function ofCheckout(checkout: Found) {
  const codes = objectsOf(dig(checkout, "discountApplications")).filter(({ type }) => type === "DISCOUNT_CODE");
  return {
    currency: dig(checkout, "currencyCode"),
    value: dig(checkout, "subtotalPrice.amount"),
    tax: dig(checkout, "totalTax.amount"),
    shipping: dig(checkout, "shippingLine.price.amount"),
    shipping_tier: dig(checkout, "delivery.selectedDeliveryOptions.0.title"),
    payment_type: dig(checkout, "transactions.0.paymentMethod.type"),
    coupon: codes[0]?.title,
    transaction_id: dig(checkout, "order.id"),
    items: some(objectsOf(dig(checkout, "lineItems")).flatMap(({ variant, quantity }) => itemOf(variant, quantity))),
  };
}

function dataOf(name: string, { data, context }: ShopifyEvent): { readonly [field: string]: Found } {
  switch (name) {
    case "page_view":
      return {
        page_title: dig(context, "document.title"),
        page_location: dig(context, "document.location.href"),
        page_referrer: dig(context, "document.referrer"),
      };
    case "search":
      return { search_term: dig(data, "searchResult.query"), ...ofVariants(dig(data, "searchResult.productVariants")) };
    case "view_item_list":
      return {
        item_list_id: dig(data, "collection.id"),
        item_list_name: dig(data, "collection.title"),
        ...ofVariants(dig(data, "collection.productVariants")),
      };
    case "view_item": {
      const { productVariant } = data;
      // GA4's value is price × quantity, and one piece is looked at.
      return { value: dig(productVariant, "price.amount"), ...ofVariants([productVariant ?? null]) };
    }
    case "view_cart": {
      const total = "cart.cost.totalAmount";
      const { currency, items } = ofLines(objectsOf(dig(data, "cart.lines")));
      return { currency: dig(data, `${total}.currencyCode`) ?? currency, value: dig(data, `${total}.amount`), items };
    }
    case "add_to_cart":
    case "remove_from_cart": {
      const total = "cartLine.cost.totalAmount";
      const { currency, items } = ofLines(objectsOf([data.cartLine ?? null]));
      return { currency: dig(data, `${total}.currencyCode`) ?? currency, value: dig(data, `${total}.amount`), items };
    }
    default:
      return ofCheckout(data.checkout);
  }
}

/** An event of Shopify's Web Pixels in the catalogue's words; one that has no counterpart passes unchanged, with its origin. */
export function fromShopify(event: ShopifyEvent): MappedEvent {
  const name = names[event.name];
  return name ? { name, data: whole(dataOf(name, event)) ?? {} } : { name: event.name, data: event.data, origin: "shopify" };
}
