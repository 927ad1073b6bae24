/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { createFormat } from "../report/format.ts";
import { pickStrings } from "../report/locales/index.ts";
import { RefusedPage } from "../report/refused-page.tsx";
import { createLabels } from "../report/survey/context.ts";
import { MissingPage } from "../report/survey/missing-page.tsx";
import { createLinks, type SurveyView } from "../report/survey/survey-links.ts";
import { periods, SurveyPage } from "../report/survey/survey-page.tsx";
import { readLabels, type SurveyLabels } from "../survey/labels.ts";
import type { SurveyDetail } from "../survey/survey-report.ts";
import type { Environment } from "./environment.ts";
import type { ReportParts } from "./report.tsx";
import { guard, guardPage, isAllowed, refusedToken } from "./report-door.ts";
import { streamOf } from "./stream-of.ts";

const DAY = 86_400_000;
const missing = { error: "not-found", message: "There is no such survey: no configuration names it, and no answer of it is stored." };

type SurveyParts = Pick<ReportParts, "token" | "readDetail" | "exportCsv" | "lists" | "now" | "timeZone">;

/** `GET /report/<site>/<campaign>`: one survey for people; with `.json` for programs, with `.csv` for spreadsheets. */
export function surveyRoutes({ token, readDetail, exportCsv, lists, now, timeZone }: SurveyParts): Hono<Environment> {
  const routes = new Hono<Environment>();

  routes.get("/report/:site/:name{[a-z0-9-]+\\.csv}", (context) => {
    guard(context);
    if (!isAllowed(context, token)) return context.json(refusedToken, 401);
    const { site, campaign } = addressed(context);
    const { days } = viewOf(context);
    const to = now() + 1;
    const labels = labelsOf(site, campaign);
    const rows = exportCsv({ site, campaign, from: days === undefined ? 0 : to - days * DAY, to }, orderOf(labels));
    context.header("Content-Type", "text/csv; charset=utf-8");
    context.header("Content-Disposition", `attachment; filename="${campaign}.csv"`);
    return context.body(streamOf(rows));
  });

  routes.get("/report/:site/:name{[a-z0-9-]+\\.json}", (context) => {
    guard(context);
    if (!isAllowed(context, token)) return context.json(refusedToken, 401);
    const found = read(context);
    return found ? context.json(found.detail) : context.json(missing, 404);
  });

  routes.get("/report/:site/:name{[a-z0-9-]+}", (context) => {
    const nonce = guardPage(context, { forms: true });
    const strings = pickStrings(context.req.header("accept-language"));
    if (!isAllowed(context, token)) return context.html(`<!doctype html>${<RefusedPage strings={strings} nonce={nonce} />}`, 401);
    const found = read(context);
    const links = createLinks(addressed(context).campaign, viewOf(context), context.req.query("token"));
    if (!found) return context.html(`<!doctype html>${<MissingPage strings={strings} links={links} nonce={nonce} />}`, 404);
    const page = (
      <SurveyPage
        detail={found.detail}
        all={strings}
        strings={strings.survey}
        format={createFormat(strings.locale, timeZone)}
        labels={createLabels(found.labels, strings)}
        links={links}
        nonce={nonce}
      />
    );
    return context.html(`<!doctype html>${page}`);
  });

  return routes;

  function read(context: Context<Environment>): { detail: SurveyDetail; labels: SurveyLabels } | undefined {
    const { site, campaign } = addressed(context);
    const { days, question, query, page } = viewOf(context);
    const configured = configuredAs(site, campaign);
    const labels = labelsOf(site, campaign);
    const detail = readDetail({ site, campaign, now: now(), days, focus: question, query, page, order: orderOf(labels) });
    if (configured === undefined && detail.questions.length === 0 && days === undefined) return undefined;
    return { detail: { ...detail, ...(configured ? { status: configured.status } : {}) }, labels };
  }

  function labelsOf(site: string, campaign: string): SurveyLabels {
    return readLabels(configuredAs(site, campaign)?.content);
  }

  function configuredAs(site: string, campaign: string) {
    return lists.flatMap((list) => (list.site === site ? list.campaigns : [])).find(({ id }) => id === campaign);
  }
}

function orderOf({ questions }: SurveyLabels): string[] {
  return questions.map(({ id }) => id);
}

function addressed(context: Context<Environment>): { site: string; campaign: string } {
  return { site: context.req.param("site") ?? "", campaign: (context.req.param("name") ?? "").replace(/\.(csv|json)$/, "") };
}

/** What the address asks for; a period that is not offered is all time. */
function viewOf(context: Context<Environment>): SurveyView {
  const days = Number(context.req.query("days"));
  const page = Number(context.req.query("page"));
  return {
    days: periods.find((each) => each === days),
    question: context.req.query("question"),
    query: (context.req.query("q") ?? "").slice(0, 200),
    page: Number.isInteger(page) && page > 0 ? Math.min(page, 1_000_000) : 1,
  };
}
