/** Why a product stands on a shelf, with what it says. Every reason is a fact of the two products (or of the store's orders), never a guess. */
export type Reason =
  /** Both were in `count` orders, more often than chance explains. */
  | { code: "bought-together"; count: number }
  /** Both are in the category `value`, written as the catalogue writes it. */
  | { code: "category"; value: string }
  /** Both are of the brand `value`. */
  | { code: "brand"; value: string }
  /** Their names or tags share what few others share. */
  | { code: "similar" }
  /** Same currency, and the lower price is at least 85 % of the higher. */
  | { code: "similar-price" }
  /** Nothing better is known: it is of the same catalogue. */
  | { code: "catalogue" };

export interface Relation {
  id: string;
  reason: Reason;
}
