/** @jsxImportSource hono/jsx */

import { enoughAnswers } from "@noren/survey/stats";
import type { WrittenText } from "../survey/survey-report.ts";
import { Columns } from "./columns.tsx";
import type { Format } from "./format.ts";
import type { Strings } from "./locales/index.ts";
import type { NpsReport, SurveyReport } from "./report.ts";
import { ScoreScale } from "./score-scale.tsx";
import { npsTone } from "./tone.ts";
import { WrittenItem } from "./written-item.tsx";

interface Texts {
  strings: Strings;
  format: Format;
}

/** Texts shown of each survey: the rest stand in the survey's own report. */
const MOST_REASONS = 4;

/** A survey in short: its score, its spread and the latest reasons. `address`: of the whole. */
export function SurveyPanel({ survey, address, strings, format }: Texts & { survey: SurveyReport; address: string }) {
  const { complete, partial } = survey.responses;
  const reasons = survey.reasons.slice(0, MOST_REASONS);
  return (
    <section class="survey">
      <p class="small">{strings.responses(format.count(complete), format.count(partial))}</p>
      {survey.nps.length === 0 ? <Leading survey={survey} strings={strings} format={format} /> : null}
      {survey.nps.map((nps) => (
        <Score nps={nps} named={survey.nps.length > 1} strings={strings} format={format} />
      ))}
      {/* Not every survey asks for words. */}
      {reasons.length === 0 && survey.nps.length === 0 ? null : (
        <section class="reasons">
          <h4>
            {strings.reasons}
            {reasons.length > 1 ? <span class="small">{strings.latest(format.count(reasons.length))}</span> : null}
          </h4>
          {reasons.length === 0 ? (
            <p class="quiet">{strings.noReasons}</p>
          ) : (
            <ol>
              {reasons.map((reason) => (
                <Reason reason={reason} ofNps={survey.nps.length > 0} strings={strings} format={format} />
              ))}
            </ol>
          )}
        </section>
      )}
      <p class="more">
        <a href={address}>{strings.survey.open}</a>
      </p>
    </section>
  );
}

/** The number that stands for a survey without an NPS. */
function Leading({ survey: { leading }, strings, format }: Texts & { survey: SurveyReport }) {
  if (!leading) return <p class="quiet">{strings.noScore}</p>;
  const { measure, estimate, tooFew } = leading;
  const { interval, n, value } = estimate;
  const { title, note } = strings.survey.measures[measure];
  return (
    <section class="leading">
      <h4>
        {title}
        <span class="small">{strings.question(leading.question)}</span>
      </h4>
      <p class={tooFew ? "number few" : "number"}>{format.measured(measure, value)}</p>
      <p>
        {interval ? `${strings.interval(format.measured(measure, interval.low), format.measured(measure, interval.high))} · ` : null}
        {strings.answers(n, format.count(n))}
      </p>
      <p class="small">{note}</p>
      {tooFew ? <p class="note">{strings.tooFew(format.count(enoughAnswers))}</p> : null}
    </section>
  );
}

function Score({ nps, named, strings, format }: Texts & { nps: NpsReport; named: boolean }) {
  const groups = [
    { kind: "promoters", label: strings.groups.promoters, count: nps.promoters },
    { kind: "passives", label: strings.groups.passives, count: nps.passives },
    { kind: "detractors", label: strings.groups.detractors, count: nps.detractors },
  ];
  return (
    <section class="score">
      <div>
        <h4>
          {strings.scoreTitle}
          {named ? <span class="small">{strings.question(nps.question)}</span> : null}
        </h4>
        <p class={nps.tooFew ? "number few" : "number"}>{format.points(nps.score)}</p>
        <ScoreScale score={nps.score} interval={nps.interval} />
        {nps.interval ? <p>{strings.interval(format.points(nps.interval.low), format.points(nps.interval.high))}</p> : null}
        <p class="small">
          {strings.answers(nps.n, format.count(nps.n))}
          {nps.partial === 0 ? null : ` · ${strings.partial(nps.partial, format.count(nps.partial))}`}
        </p>
        {nps.tooFew ? <p class="note">{strings.tooFew(format.count(enoughAnswers))}</p> : null}
      </div>
      <div>
        <figure>
          <figcaption>{strings.spread}</figcaption>
          <Columns
            columns={nps.spread.map((count, step) => ({ label: format.count(step), count, tone: npsTone(step) }))}
            {...strings.spreadEnds}
            tallest={120}
            format={format}
          />
        </figure>
        <dl class="groups">
          {groups.map(({ kind, label, count }) => (
            <div class={kind}>
              <dt>{label}</dt>
              <dd>
                {format.share(count, nps.n)} <span class="small">{format.count(count)}</span>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

function Reason({ reason, ofNps, strings, format }: Texts & { reason: WrittenText; ofNps: boolean }) {
  const { score, partial } = reason;
  return (
    <WrittenItem
      written={reason}
      score={
        score === undefined || !ofNps ? undefined : { value: score, tone: npsTone(score), spoken: strings.scored(format.count(score)) }
      }
      about={partial ? [strings.unfinished] : []}
      format={format}
    />
  );
}
