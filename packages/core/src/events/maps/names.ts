type Names = { readonly [name: string]: string };

/** GA4's names and Segment's (v2) that mean the same. `page_view` is Segment's page call, which has no name. */
export const segmentNames: Names = {
  search: "Products Searched",
  view_item_list: "Product List Viewed",
  select_item: "Product Clicked",
  view_item: "Product Viewed",
  view_promotion: "Promotion Viewed",
  select_promotion: "Promotion Clicked",
  add_to_cart: "Product Added",
  remove_from_cart: "Product Removed",
  view_cart: "Cart Viewed",
  add_to_wishlist: "Product Added to Wishlist",
  begin_checkout: "Checkout Started",
  add_payment_info: "Payment Info Entered",
  purchase: "Order Completed",
  refund: "Order Refunded",
  share: "Product Shared",
};

/** GA4's names and those of Shopify's Web Pixels that mean the same. */
export const shopifyNames: Names = {
  page_view: "page_viewed",
  search: "search_submitted",
  view_item_list: "collection_viewed",
  view_item: "product_viewed",
  add_to_cart: "product_added_to_cart",
  remove_from_cart: "product_removed_from_cart",
  view_cart: "cart_viewed",
  begin_checkout: "checkout_started",
  add_shipping_info: "checkout_shipping_info_submitted",
  add_payment_info: "payment_info_submitted",
  purchase: "checkout_completed",
};

/** Each value's key. */
export const invert = (names: Names): Names => Object.fromEntries(Object.entries(names).map(([name, other]) => [other, name]));
