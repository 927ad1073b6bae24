import { numberOf } from "../../record.ts";
import type { Json } from "../event.ts";
import { whole } from "./dig.ts";
import type { Data, MappedEvent, ShopifyEvent } from "./mapped-event.ts";
import { shopifyNames } from "./names.ts";
import { objectsOf } from "./objects-of.ts";

type Found = Json | undefined;

const present = (made: readonly (Data | undefined)[]): Data[] => made.filter((one) => one !== undefined);

const money = (amount: Found, currencyCode: Found) => (amount === undefined ? undefined : whole({ amount, currencyCode }));

const variantOf = (item: Data, currency: Found) =>
  whole({
    title: item.item_variant,
    price: money(item.price, currency),
    product: whole({ id: item.item_id, title: item.item_name, vendor: item.item_brand, type: item.item_category }),
  });

const variantsOf = (items: readonly Data[], currency: Found): Data[] => present(items.map((item) => variantOf(item, currency)));

const lineOf = (item: Data, currency: Found, value: Found) =>
  whole({ merchandise: variantOf(item, currency), quantity: item.quantity, cost: whole({ totalAmount: money(value, currency) }) });

const checkoutOf = (data: Data, items: readonly Data[]) => {
  const { currency, value, coupon, tax, shipping, shipping_tier, payment_type, transaction_id } = data;
  return whole({
    currencyCode: currency,
    subtotalPrice: money(value, currency),
    totalTax: money(tax, currency),
    shippingLine: whole({ price: money(shipping, currency) }),
    delivery: shipping_tier === undefined ? undefined : { selectedDeliveryOptions: [{ title: shipping_tier }] },
    transactions: payment_type === undefined ? undefined : [{ paymentMethod: { type: payment_type } }],
    discountApplications: coupon === undefined ? undefined : [{ type: "DISCOUNT_CODE", title: coupon }],
    order: whole({ id: transaction_id }),
    lineItems: present(items.map((item) => whole({ title: item.item_name, quantity: item.quantity, variant: variantOf(item, currency) }))),
  });
};

/**
 * An event as Shopify's Web Pixels say it. A product's id is `product.id` there, an item's variant the title of the variant. Shopify has
 * one line an event of the cart, so each item becomes an event of its own. What has no name there passes unchanged.
 */
export function toShopify({ name: given, data }: Pick<MappedEvent, "name" | "data">): ShopifyEvent[] {
  const mapped = given === "view_search_results" ? "search" : given;
  const name = shopifyNames[mapped];
  if (!name) return [{ name: mapped, data }];
  const { currency, value } = data;
  const items = objectsOf(data.items);
  const one = (made: { readonly [part: string]: Found }): ShopifyEvent[] => [{ name, data: whole(made) ?? {} }];
  switch (mapped) {
    case "page_view": {
      const { page_title, page_location, page_referrer } = data;
      const document = whole({ title: page_title, referrer: page_referrer, location: whole({ href: page_location }) });
      return [{ name, data: {}, ...(document && { context: { document } }) }];
    }
    case "search":
      return one({ searchResult: { ...whole({ query: data.search_term }), productVariants: variantsOf(items, currency) } });
    case "view_item_list":
      return one({
        collection: { ...whole({ id: data.item_list_id, title: data.item_list_name }), productVariants: variantsOf(items, currency) },
      });
    case "view_item":
      return one({ productVariant: items[0] && variantOf(items[0], currency) });
    case "view_cart": {
      const lines = present(items.map((item) => lineOf(item, currency, undefined)));
      const totalQuantity = items.reduce((sum, { quantity }) => sum + (numberOf(quantity) ?? 1), 0);
      return one({ cart: { ...whole({ cost: whole({ totalAmount: money(value, currency) }) }), lines, totalQuantity } });
    }
    case "add_to_cart":
    case "remove_from_cart":
      return items.flatMap((item) => {
        const price = numberOf(item.price);
        const worth = items.length > 1 ? price && price * (numberOf(item.quantity) ?? 1) : value;
        return one({ cartLine: lineOf(item, currency, worth) });
      });
    default:
      return one({ checkout: checkoutOf(data, items) });
  }
}
