import { deliveryDays, workingDayAfter } from "../cart/delivery.ts";
import type { Order } from "../cart/order.ts";
import { lineItem } from "../page/item.ts";
import type { PageData } from "../page/pageData.ts";
import { formatDay } from "../views/formatDay.ts";
import { pushEcommerce } from "./dataLayer.ts";
import { claimPurchase, loadOrder } from "./orderStore.ts";
import { showSums } from "./showSums.ts";
import { showSummaryLines } from "./summaryLines.ts";

export function startOrderPage(page: PageData): void {
  const order = loadOrder();
  const show = (name: string) => {
    const element = document.querySelector<HTMLElement>(`[data-order-${name}]`);
    if (element) element.hidden = false;
  };
  if (!order) {
    show("none");
    return;
  }
  showOrder(order, page);
  show("filled");
  if (!claimPurchase(order.number)) return;
  const { quote } = order;
  pushEcommerce("purchase", {
    transaction_id: order.number,
    currency: quote.currency,
    value: quote.subtotal - quote.discount,
    shipping: quote.delivery,
    ...(quote.coupon?.accepted && { coupon: quote.coupon.code }),
    items: quote.lines.map(lineItem),
  });
}

function showOrder(order: Order, page: PageData): void {
  const set = (name: string, text: string) => {
    const element = document.querySelector(`[data-order-${name}]`);
    if (element) element.textContent = text;
  };
  const placed = new Date(order.at);
  const [first, last] = deliveryDays[order.method];
  set("number", order.number);
  set("date", new Intl.DateTimeFormat(page.locale, { dateStyle: "long" }).format(placed));
  const days = [first, last].map((day) => formatDay(workingDayAfter(placed, day), page.locale));
  set("arrives", days.join(page.locale === "ja" ? " 〜 " : " – "));
  set("email", order.email);
  showSummaryLines(order.quote.lines, order.locale);
  showSums(order.quote, { ...page, locale: order.locale });
}
