/** @jsxImportSource hono/jsx */
import { Hono } from "hono";
import type { CampaignList } from "../campaign-list.ts";
import { createFormat } from "../report/format.ts";
import { pickStrings } from "../report/locales/index.ts";
import type { ReadReport } from "../report/read-report.ts";
import { RefusedPage } from "../report/refused-page.tsx";
import { ReportPage } from "../report/report-page.tsx";
import type { ExportCsv } from "../survey/export-csv.ts";
import type { ReadDetail } from "../survey/read-detail.ts";
import type { Environment } from "./environment.ts";
import { guard, guardPage, isAllowed, refusedToken } from "./report-door.ts";
import { surveyRoutes } from "./survey-report.tsx";

/** What the report's routes work with. */
export interface ReportParts {
  token: string;
  readReport: ReadReport;
  readDetail: ReadDetail;
  exportCsv: ExportCsv;
  /** Configurations of the sites. */
  lists: readonly CampaignList[];
  /** Milliseconds since 1970. */
  now: () => number;
  /** IANA name, for the times shown. Default: the machine's. */
  timeZone?: string | undefined;
}

/**
 * `GET /report` for people and `GET /report.json` for programs; of one survey `GET /report/<site>/<campaign>`, the same with `.json` and `.csv`. All want
 * the token, as `?token=` or as `Authorization: Bearer`.
 */
export function reportRoutes(parts: ReportParts): Hono<Environment> {
  const { token, readReport, now, timeZone } = parts;
  const routes = new Hono<Environment>();

  routes.get("/report", (context) => {
    const nonce = guardPage(context, { forms: false });
    const strings = pickStrings(context.req.header("accept-language"));
    if (!isAllowed(context, token)) return context.html(`<!doctype html>${<RefusedPage strings={strings} nonce={nonce} />}`, 401);
    const page = (
      <ReportPage
        report={readReport(now())}
        strings={strings}
        format={createFormat(strings.locale, timeZone)}
        nonce={nonce}
        token={context.req.query("token")}
      />
    );
    return context.html(`<!doctype html>${page}`);
  });

  routes.get("/report.json", (context) => {
    guard(context);
    if (!isAllowed(context, token)) return context.json(refusedToken, 401);
    return context.json(readReport(now()));
  });

  routes.route("/", surveyRoutes(parts));
  return routes;
}
