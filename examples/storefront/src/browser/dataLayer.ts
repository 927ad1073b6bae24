import type { Item } from "../page/item.ts";

declare global {
  interface Window {
    dataLayer?: unknown[];
  }
}

export interface Ecommerce {
  currency?: string;
  value?: number;
  items?: Item[];
  item_list_id?: string;
  item_list_name?: string;
  transaction_id?: string;
  shipping?: number;
  coupon?: string;
}

/** Pushes a GA4 commerce event, after the reset that keeps the fields of the last one out of it. */
export function pushEcommerce(event: string, ecommerce: Ecommerce): void {
  push({ ecommerce: null });
  push({ event, ecommerce });
}

export function push(entry: { [key: string]: unknown }): void {
  window.dataLayer ??= [];
  window.dataLayer.push(entry);
}
