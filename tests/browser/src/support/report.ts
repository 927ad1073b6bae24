import type { Store } from "../store/index.ts";

/** The part of the report's figures that tests look at. */
export interface CampaignFigures {
  readonly campaign: string;
  readonly people: { readonly exposed: number; readonly shown: number; readonly acted: number; readonly dismissed: number };
  readonly survey?: {
    readonly responses: { readonly complete: number; readonly partial: number };
    readonly nps: readonly { readonly n: number; readonly score: number; readonly spread: readonly number[] }[];
    readonly reasons: readonly { readonly text: string; readonly score?: number }[];
  };
}

/** One campaign in the collector's report. */
export async function figuresOf(store: Store, campaign: string): Promise<CampaignFigures> {
  const response = await fetch(store.reportUrl.replace("/report?", "/report.json?"));
  const report: { sites: { campaigns: CampaignFigures[] }[] } = await response.json();
  const found = report.sites.flatMap(({ campaigns }) => campaigns).find((each) => each.campaign === campaign);
  if (!found) throw new Error(`the report does not name ${campaign}`);
  return found;
}
