/** @jsxImportSource hono/jsx */
import type { Format } from "./format.ts";
import type { Strings } from "./locales/index.ts";
import { enoughAnswers } from "./nps-reports.ts";
import type { NpsReport, Reason, SurveyReport } from "./report.ts";
import { ScoreScale } from "./score-scale.tsx";
import { Spread } from "./spread.tsx";

interface Texts {
  strings: Strings;
  format: Format;
}

/** Scores, spreads and the latest reasons of a survey. */
export function SurveyPanel({ survey, strings, format }: Texts & { survey: SurveyReport }) {
  const { complete, partial } = survey.responses;
  return (
    <section class="survey">
      <p class="small">{strings.responses(format.count(complete), format.count(partial))}</p>
      {survey.nps.length === 0 ? <p class="quiet">{strings.noScore}</p> : null}
      {survey.nps.map((nps) => (
        <Score nps={nps} named={survey.nps.length > 1} strings={strings} format={format} />
      ))}
      <section class="reasons">
        <h4>
          {strings.reasons}
          {survey.reasons.length > 1 ? <span class="small">{strings.latest(format.count(survey.reasons.length))}</span> : null}
        </h4>
        {survey.reasons.length === 0 ? (
          <p class="quiet">{strings.noReasons}</p>
        ) : (
          <ol>
            {survey.reasons.map((reason) => (
              <ReasonItem reason={reason} strings={strings} format={format} />
            ))}
          </ol>
        )}
      </section>
    </section>
  );
}

function Score({ nps, named, strings, format }: Texts & { nps: NpsReport; named: boolean }) {
  const [low, high] = [format.points(nps.interval.low), format.points(nps.interval.high)];
  const groups = [
    { kind: "promoters", label: strings.groups.promoters, count: nps.promoters },
    { kind: "passives", label: strings.groups.passives, count: nps.passives },
    { kind: "detractors", label: strings.groups.detractors, count: nps.detractors },
  ];
  return (
    <section class="score">
      <div class="summary">
        <h4>
          {strings.scoreTitle}
          {named ? <span class="small">{strings.question(nps.question)}</span> : null}
        </h4>
        <p class={nps.tooFew ? "number few" : "number"}>{format.points(nps.score)}</p>
        <ScoreScale score={nps.score} low={nps.interval.low} high={nps.interval.high} />
        <p>{strings.interval(low, high)}</p>
        <p class="small">
          {strings.answers(nps.n, format.count(nps.n))}
          {nps.partial === 0 ? null : ` · ${strings.partial(nps.partial, format.count(nps.partial))}`}
        </p>
        {nps.tooFew ? <p class="note">{strings.tooFew(format.count(enoughAnswers))}</p> : null}
      </div>
      <div>
        <Spread spread={nps.spread} strings={strings} format={format} />
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

function ReasonItem({ reason, strings, format }: Texts & { reason: Reason }) {
  return (
    <li>
      {reason.score === undefined ? (
        <span class="of none" aria-hidden="true">
          –
        </span>
      ) : (
        <span class={`of ${reason.score >= 9 ? "promoters" : reason.score >= 7 ? "passives" : "detractors"}`}>
          <span class="sr">{strings.scored(format.count(reason.score))}</span>
          <span aria-hidden="true">{format.count(reason.score)}</span>
        </span>
      )}
      <div>
        {/* Written by shoppers, in any language and direction. */}
        <p dir="auto">{reason.text}</p>
        <p class="small">
          <time datetime={new Date(reason.at).toISOString()}>{format.time(reason.at)}</time>
          {reason.partial ? ` · ${strings.unfinished}` : null}
        </p>
      </div>
    </li>
  );
}
