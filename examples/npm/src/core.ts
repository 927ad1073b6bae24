import { createNoren } from "@noren/core";

export const noren = createNoren(
  {
    version: 1,
    site: "my-store",
    endpoint: "https://events.shop.example",
    consent: { mode: "ask" },
    campaigns: [
      { id: "after-order", widget: "survey", status: "live", trigger: { any: [{ on: "event", name: "purchase" }] }, content: {} },
      { id: "related", widget: "shelf", status: "live", content: { kind: "related" } },
    ],
  },
  {
    widgets: { survey: () => import("@noren/survey"), shelf: () => import("@noren/shelf") },
    store: {
      async addToCart(id, quantity) {
        await fetch("/cart", { method: "POST", body: JSON.stringify({ id, quantity }) });
      },
    },
  },
);

export function shopperAgreed(): void {
  noren.consent({ storage: true, analytics: true });
}

export async function orderPlaced(id: string, value: number): Promise<void> {
  const receipt = await noren.track("purchase", { transaction_id: id, value, currency: "USD" });
  if (receipt === "dropped") console.info("nobody agreed to analytics");
}

export function afterSurveys(thank: (path: readonly string[]) => void): () => void {
  return noren.on("survey_completed", ({ data }) => thank(data.path));
}
