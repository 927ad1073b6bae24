import { type Cart, parseCart } from "../cart/cart.ts";

const key = "yorozu.cart";
const listeners = new Set<(cart: Cart) => void>();

export function loadCart(): Cart {
  return parseCart(localStorage.getItem(key));
}

export function saveCart(cart: Cart): void {
  localStorage.setItem(key, JSON.stringify(cart));
  for (const listener of listeners) listener(cart);
}

/** Tells of every change of the cart, in this tab or another. */
export function onCart(listener: (cart: Cart) => void): void {
  listeners.add(listener);
}

addEventListener("storage", (event) => {
  if (event.key !== key && event.key !== null) return;
  const cart = loadCart();
  for (const listener of listeners) listener(cart);
});
