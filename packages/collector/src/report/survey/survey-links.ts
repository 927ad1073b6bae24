/** What a survey's page was asked for. */
export interface SurveyView {
  days?: number | undefined;
  question?: string | undefined;
  query: string;
  page: number;
}

/** Addresses within the report, relative to a survey's page, so that they hold behind any proxy. They carry the token if the page's address did. */
export interface SurveyLinks {
  overview: string;
  /** The same survey, with another view. */
  view: (change: Partial<SurveyView>) => string;
  csv: string;
  /** For the search, whose form makes its own address: everything but what is typed. */
  hidden: { name: string; value: string }[];
}

export function createLinks(campaign: string, view: SurveyView, token: string | undefined): SurveyLinks {
  const address = (path: string, { days, question, query, page }: SurveyView) =>
    path + queryOf({ token, days, question, q: query || undefined, page: page > 1 ? page : undefined });
  const whole = { query: "", page: 1 };
  return {
    overview: address("../../report", whole),
    // Another period or question starts at the first page of texts.
    view: (change) => address(campaign, { ...view, page: 1, ...change }),
    csv: address(`${campaign}.csv`, { ...whole, days: view.days }),
    hidden: [
      ["token", token],
      ["days", view.days],
      ["question", view.question],
    ].flatMap(([name, value]) => (value === undefined ? [] : [{ name: String(name), value: String(value) }])),
  };
}

/** Address of a survey's page, relative to the overview. */
export function surveyAddress(site: string, campaign: string, token: string | undefined): string {
  return `report/${encodeURIComponent(site)}/${campaign}${queryOf({ token })}`;
}

function queryOf(parameters: { [name: string]: string | number | undefined }): string {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}
