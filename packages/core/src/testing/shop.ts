import { vi } from "vitest";
import type { Noren } from "../api.ts";
import { createNoren } from "../create-noren.ts";
import { indexedRecords } from "../delivery/records.ts";
import type { NorenEvent } from "../events/event.ts";
import type { Campaign } from "../schema/campaign.ts";
import type { NorenConfig } from "../schema/config.ts";
import type { WidgetContext } from "../widget.ts";

/** One mounting of the test's widget. */
export interface Mounted {
  element: HTMLElement;
  ctx: WidgetContext;
  /** True once its undo ran. */
  gone: boolean;
}

export interface Shop {
  noren: Noren;
  /** Every event of this page, in order. */
  events: NorenEvent[];
  /** What was sent to the collector. */
  sent: NorenEvent[];
  mounted: Mounted[];
  /** Name of the records, to open the same shop again as another page or tab. */
  name: string;
  names: () => string[];
  reason: (campaign?: string) => string | undefined;
}

let count = 0;
const open: Noren[] = [];

/** Opens a page of a shop that hangs Noren. Consent is not required and automation allowed, but for what is given. */
export function openShop(
  { campaigns = [], ...given }: Partial<NorenConfig> & { campaigns?: Campaign[] } = {},
  environment: Parameters<typeof createNoren>[1] = {},
  name = `shop ${++count}`,
): Shop {
  const events: NorenEvent[] = [];
  const sent: NorenEvent[] = [];
  const mounted: Mounted[] = [];
  const widget = async () => ({
    mount(element: HTMLElement, ctx: WidgetContext) {
      const mounting: Mounted = { element, ctx, gone: false };
      mounted.push(mounting);
      return () => {
        mounting.gone = true;
      };
    },
  });
  const noren = createNoren(
    {
      version: 1,
      site: "shop",
      endpoint: "https://events.example/",
      consent: { mode: "not-required" },
      allowAutomation: true,
      ...given,
      campaigns,
    },
    {
      base: "https://shop.example/noren/noren.config.json",
      random: () => 0,
      records: indexedRecords(name),
      fetch: async (_url, init) => {
        sent.push(...(JSON.parse(`${init?.body}`).events ?? []));
        return Response.json({ results: {} });
      },
      widgets: { retention: widget, survey: widget, shelf: widget, faq: widget },
      ...environment,
    },
  );
  open.push(noren);
  noren.on("*", (event) => {
    if (event.name !== "facts") events.push(event);
  });
  return {
    noren,
    events,
    sent,
    mounted,
    name,
    names: () => events.map((event) => event.name),
    reason: (campaign) => noren.explain().find((decision) => !campaign || decision.campaign === campaign)?.reason,
  };
}

/** Takes every shop of this test off the page again, the last one first: what it patched lies on top. */
export function closeShops(): void {
  for (const noren of open.splice(0).reverse()) noren.destroy();
}

/** Waits until a check holds. */
export const until = <Result>(check: () => Result): Promise<Result> => vi.waitFor(check, { interval: 2, timeout: 5_000 });

/** Lets everything happen that is about to happen without a timer. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
}
