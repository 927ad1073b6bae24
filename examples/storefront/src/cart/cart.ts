/** What the browser keeps of a cart: nothing but what was chosen. Names and prices always come from the shop. */
export interface Cart {
  lines: CartLine[];
  coupon?: string;
}

export interface CartLine {
  /** A variant's id. */
  id: string;
  /** 1 to 10. */
  quantity: number;
}

export const mostPieces = 10;

export const emptyCart: Cart = { lines: [] };

/** One more line, or more pieces of a line that is there, at most ten of each. */
export function addLine(cart: Cart, id: string, quantity: number): Cart {
  const present = cart.lines.find((line) => line.id === id);
  if (present) return setQuantity(cart, id, present.quantity + quantity);
  return { ...cart, lines: [...cart.lines, { id, quantity: limited(quantity) }] };
}

/** A quantity below 1 removes the line. */
export function setQuantity(cart: Cart, id: string, quantity: number): Cart {
  if (quantity < 1) return { ...cart, lines: cart.lines.filter((line) => line.id !== id) };
  return { ...cart, lines: cart.lines.map((line) => (line.id === id ? { id, quantity: limited(quantity) } : line)) };
}

export function setCoupon(cart: Cart, coupon: string | undefined): Cart {
  const { coupon: _, ...rest } = cart;
  return coupon ? { ...rest, coupon } : rest;
}

export function countPieces(cart: Cart): number {
  return cart.lines.reduce((sum, line) => sum + line.quantity, 0);
}

/** The cart in untrusted JSON text; lines that are not lines are left out. */
export function parseCart(text: string | null): Cart {
  try {
    return readCart(JSON.parse(text ?? "null"));
  } catch {
    return emptyCart;
  }
}

/** The cart in an untrusted value; lines that are not lines are left out. */
export function readCart(value: unknown): Cart {
  if (!isRecord(value) || !Array.isArray(value.lines)) return emptyCart;
  const lines = value.lines.flatMap((line: unknown): CartLine[] => {
    if (!isRecord(line)) return [];
    const { id, quantity } = line;
    if (typeof id !== "string" || typeof quantity !== "number" || !Number.isInteger(quantity) || quantity < 1) return [];
    return [{ id, quantity: limited(quantity) }];
  });
  const coupon = value.coupon;
  return typeof coupon === "string" && coupon !== "" ? { lines, coupon: coupon.slice(0, 40) } : { lines };
}

function limited(quantity: number): number {
  return Math.min(mostPieces, Math.max(1, quantity));
}

function isRecord(value: unknown): value is { [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}
