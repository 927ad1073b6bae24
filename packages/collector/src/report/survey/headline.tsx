/** @jsxImportSource hono/jsx */
import { enoughAnswers } from "@noren/survey/stats";
import type { FocusReport, QuestionReport, WavesReport } from "../../survey/survey-report.ts";
import type { Strings } from "../locales/index.ts";
import { ScoreScale } from "../score-scale.tsx";
import type { SurveyTexts } from "./context.ts";
import { TrendChart } from "./trend-chart.tsx";

/** The number that stands for the survey, whether it changed, and how it went. */
export function Headline({ focus, question, all, ...texts }: SurveyTexts & { focus: FocusReport; question: QuestionReport; all: Strings }) {
  const { strings, format, labels } = texts;
  const { measure } = focus;
  const { estimate } = question;
  if (!estimate) return null;
  const { interval } = estimate;
  return (
    <section class="card headline" aria-labelledby="headline">
      <div>
        <h2 id="headline">{strings.measures[measure].title}</h2>
        <p class="small asked">{labels.question(question)}</p>
        <p class={focus.tooFew ? "number few" : "number"}>{format.measured(measure, estimate.value)}</p>
        {measure === "nps" ? <ScoreScale score={estimate.value} interval={interval} /> : null}
        {interval ? <p>{strings.interval(format.measured(measure, interval.low), format.measured(measure, interval.high))}</p> : null}
        {estimate.share === undefined ? null : <p>{strings.easyShare(format.share(estimate.share, 100))}</p>}
        <p class="small">
          {all.answers(question.n, format.count(question.n))}
          {question.partial === 0 ? null : ` · ${all.partial(question.partial, format.count(question.partial))}`}
        </p>
        {focus.tooFew ? <p class="note">{all.tooFew(format.count(enoughAnswers))}</p> : null}
        {focus.waves ? <Waves waves={focus.waves} measure={measure} {...texts} /> : null}
      </div>
      <TrendChart focus={focus} {...texts} />
    </section>
  );
}

function Waves({ waves, measure, strings, format }: SurveyTexts & { waves: WavesReport; measure: FocusReport["measure"] }) {
  const { difference, now, before, days, p, tooFew } = waves;
  const counted = { count: days, formatted: format.count(days) };
  const size = Math.abs(difference);
  const isMean = measure === "ces" || measure === "mean";
  const change = isMean
    ? format.measured(measure, size)
    : strings.waves.points({ count: Math.round(size), formatted: format.count(Math.round(size)) });
  const isSame = isMean ? size < 0.005 : Math.round(size) === 0;
  return (
    <p class="waves">
      {strings.waves.lately(counted, format.measured(measure, now.value))}{" "}
      <b>{isSame ? strings.waves.same : difference > 0 ? strings.waves.up(change) : strings.waves.down(change)}</b>{" "}
      {strings.waves.against(counted, format.measured(measure, before.value))}{" "}
      {tooFew || p === undefined
        ? strings.waves.tooFew
        : p <= 0.05
          ? strings.waves.real(format.probability(p))
          : strings.waves.notReal(format.probability(p))}
    </p>
  );
}
