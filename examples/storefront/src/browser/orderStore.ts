import type { Order } from "../cart/order.ts";

const orderKey = "yorozu.order";
const purchasesKey = "yorozu.purchases";

export function saveOrder(order: Order): void {
  localStorage.setItem(orderKey, JSON.stringify(order));
}

export function loadOrder(): Order | undefined {
  const text = localStorage.getItem(orderKey);
  return text === null ? undefined : JSON.parse(text);
}

/** True the first time it is asked for an order on this browser: its purchase is still to be told. */
export function claimPurchase(number: string): boolean {
  const told: string[] = JSON.parse(localStorage.getItem(purchasesKey) ?? "[]");
  if (told.includes(number)) return false;
  localStorage.setItem(purchasesKey, JSON.stringify([...told.slice(-19), number]));
  return true;
}
