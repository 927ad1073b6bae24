import { evaluateCondition, runExperiment } from "@noren/core/targeting";

const facts = { cart: { value: 42, count: 2 }, page: { type: "cart" } };

/** True: the cart is worth more than 40, on the cart page. */
export const mayOffer = evaluateCondition({ "cart.value": { $gt: 40 }, "page.type": "cart" }, facts);

/** The same visitor always gets the same arm: `"control"` or `"offer"`. */
export const { value, inExperiment } = runExperiment(
  { attributes: { id: "visitor-17" } },
  { key: "free-delivery", variations: ["control", "offer"], hashVersion: 2 },
);
