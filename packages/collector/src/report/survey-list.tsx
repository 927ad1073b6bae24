/** @jsxImportSource hono/jsx */
import { combineNps, tooFew } from "@noren/survey/stats";
import type { Format } from "./format.ts";
import type { Strings } from "./locales/index.ts";
import type { CampaignReport, SiteReport, SurveyReport } from "./report.ts";
import { surveyAddress } from "./survey/survey-links.ts";

interface SurveyListProps {
  site: SiteReport;
  token: string | undefined;
  strings: Strings;
  format: Format;
}

/** The surveys of a site in one table, where there are several: each leads to its own report. */
export function SurveyList({ site, token, strings, format }: SurveyListProps) {
  const surveys = site.campaigns.filter((campaign): campaign is CampaignReport & { survey: SurveyReport } => campaign.survey !== undefined);
  if (surveys.length < 2) return null;
  const { glance, survey, answersHead, measures, intervalHead } = strings.survey;
  const scores = surveys.flatMap(({ survey: { nps } }) => nps.slice(0, 1));
  const together = scores.length < 2 ? undefined : combineNps(scores.map((groups) => ({ groups })));
  return (
    <section class="card glance">
      <h3>{glance}</h3>
      <section class="scroll" tabindex={0} aria-label={glance}>
        <table>
          <thead>
            <tr>
              <th scope="col">{survey}</th>
              <th scope="col">{strings.score}</th>
              <th scope="col">{intervalHead}</th>
              <th scope="col">{answersHead}</th>
            </tr>
          </thead>
          <tbody>
            {surveys.map(({ campaign, survey: { leading, responses } }) => (
              <tr>
                <th scope="row">
                  <a href={surveyAddress(site.site, campaign, token)}>{campaign}</a>
                </th>
                <td>
                  {leading ? (
                    <>
                      <span class="small">{measures[leading.measure].title}</span>{" "}
                      <b class={leading.tooFew ? "quiet" : ""}>{format.measured(leading.measure, leading.estimate.value)}</b>
                    </>
                  ) : (
                    "–"
                  )}
                </td>
                <td>
                  {leading?.estimate.interval
                    ? strings.intervalShort(
                        format.measured(leading.measure, leading.estimate.interval.low),
                        format.measured(leading.measure, leading.estimate.interval.high),
                      )
                    : "–"}
                </td>
                <td>{format.count(leading?.estimate.n ?? responses.complete + responses.partial)}</td>
              </tr>
            ))}
            {together ? (
              <tr>
                <th scope="row">{strings.survey.together}</th>
                <td>
                  <span class="small">{measures.nps.title}</span>{" "}
                  <b class={tooFew(together.n) ? "quiet" : ""}>{format.points(together.score)}</b>
                </td>
                <td>{strings.intervalShort(format.points(together.interval.low), format.points(together.interval.high))}</td>
                <td>{format.count(together.n)}</td>
              </tr>
            ) : null}
          </tbody>
        </table>
      </section>
    </section>
  );
}
