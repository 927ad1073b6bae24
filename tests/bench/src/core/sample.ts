import type { Facts } from "../../../../packages/core/src/facts/facts.ts";
import type { Campaign, Condition } from "../../../../packages/core/src/schema/campaign.ts";

/** A shopper in the middle of a visit. */
export const sampleFacts: Facts = {
  page: {
    type: "product",
    url: "https://shop.example/en/products/laptop",
    path: "/en/products/laptop",
    title: "Laptop",
    language: "en",
    referrer: "",
    fromSearch: false,
  },
  device: { type: "desktop" },
  consent: { storage: true, analytics: true, personalisation: true, marketing: false },
  product: { id: "laptop", name: "Laptop", price: 1299, currency: "USD", brand: "Acorn", category: "Computers", available: true },
  cart: { value: 148.5, currency: "USD", count: 3, items: [{ id: "mouse", price: 49.5, quantity: 3 }] },
  visitor: { returning: true, visits: 4, orders: 1, spend: 89, viewed: ["laptop", "tablet", "mouse", "monitor"] },
  session: { pages: 6 },
  stage: "decide",
  traits: { tier: "gold", age: 34, version: "2.4.1", newsletter: false },
};

/** Thirty conditions that the sample's shopper meets, so that none lets the evaluation end early; `turn` sets them apart. */
function thirtyConditions(turn: number): Condition {
  return {
    "page.type": "product",
    "page.path": { $regex: "^/en/products/" },
    "page.language": { $in: ["en", "ja", "de"] },
    "page.fromSearch": false,
    "page.referrer": { $ne: `https://partner-${turn}.example/` },
    "page.title": { $exists: true },
    "device.type": { $nin: ["phone", "tablet"] },
    "consent.analytics": true,
    "consent.marketing": { $ne: true },
    "product.id": { $ne: `sold-out-${turn}` },
    "product.price": { $gte: 100 + (turn % 50), $lt: 5000 },
    "product.currency": "USD",
    "product.brand": { $in: ["Acorn", `Brand ${turn}`] },
    "product.category": { $not: { $eq: "Plants" } },
    "product.available": true,
    "cart.value": { $gt: turn % 100 },
    "cart.count": { $lte: 10 },
    "cart.items": { $size: 1 },
    "visitor.returning": true,
    "visitor.visits": { $gte: 2 },
    "visitor.orders": { $lt: 5 },
    "visitor.viewed": { $in: ["tablet", `product-${turn}`] },
    "session.pages": { $gt: 1 },
    stage: { $in: ["decide", "leave"] },
    "traits.tier": "gold",
    "traits.age": { $gt: 18 + (turn % 10) },
    "traits.version": { $vgte: "2.0.0" },
    $or: [{ "traits.age": { $lt: 18 } }, { "traits.age": { $gte: 30 } }],
    $not: { "traits.newsletter": true },
  };
}

/** Live campaigns that all ask for their turn at once. */
export function sampleCampaigns(count: number): Campaign[] {
  return Array.from({ length: count }, (_, turn) => ({
    id: `campaign-${turn}`,
    widget: turn % 2 ? "survey" : "retention",
    status: "live",
    priority: turn % 7,
    schedule: { from: "2026-01-01", to: "2036-01-01", timeZone: "Asia/Tokyo" },
    trigger: { any: [{ on: "page" }] },
    audience: thirtyConditions(turn),
    frequency: { days: 7, lifetime: 3 },
    content: {},
  }));
}
