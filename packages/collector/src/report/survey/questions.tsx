/** @jsxImportSource hono/jsx */
import type { QuestionReport, SurveyDetail } from "../../survey/survey-report.ts";
import type { Strings } from "../locales/index.ts";
import type { SurveyTexts } from "./context.ts";
import { SpreadView } from "./spread-view.tsx";

/** Every question with the spread of its answers, and what did not count. */
export function Questions({ detail, all, ...texts }: SurveyTexts & { detail: SurveyDetail; all: Strings }) {
  return (
    <section class="card" aria-labelledby="questions">
      <h2 id="questions">{texts.strings.questions}</h2>
      <ol class="questions">
        {detail.questions.map((question) => (
          <Question question={question} focused={detail.focus?.question === question.question} all={all} {...texts} />
        ))}
      </ol>
    </section>
  );
}

function Question({ question, focused, all, ...texts }: SurveyTexts & { question: QuestionReport; focused: boolean; all: Strings }) {
  const { strings, format, labels, links } = texts;
  const { measure, estimate, n } = question;
  const type = Object.hasOwn(strings.types, question.type) ? strings.types[question.type] : question.type;
  return (
    <li>
      <header>
        <h3 dir="auto">{labels.question(question)}</h3>
        <p class="small">
          <span class="chip">{type}</span> <span class="name">{question.question}</span>
        </p>
        {measure && estimate ? (
          <p class="estimate">
            <b>{format.measured(measure, estimate.value)}</b>{" "}
            <span class="small">
              {strings.measures[measure].title}
              {estimate.interval
                ? ` · ${all.intervalShort(format.measured(measure, estimate.interval.low), format.measured(measure, estimate.interval.high))}`
                : null}
            </span>
          </p>
        ) : null}
        <p class="small">
          {all.answers(n, format.count(n))}
          {asides(question, texts).map((aside) => ` · ${aside}`)}
        </p>
        {measure && n > 0 ? (
          <p class="small">{focused ? strings.looking : <a href={links.view({ question: question.question })}>{strings.lookCloser}</a>}</p>
        ) : null}
      </header>
      <div>{n === 0 ? <p class="quiet">{strings.noAnswers}</p> : <SpreadView question={question} {...texts} />}</div>
    </li>
  );
}

/** What is worth knowing beside the number of answers, where there is any of it. */
function asides({ partial, skipped, earlier, void: taken }: QuestionReport, { strings, format }: SurveyTexts): string[] {
  const counted = (count: number) => ({ count, formatted: format.count(count) });
  const asides: [number, string][] = [
    [partial, strings.partial(counted(partial))],
    [skipped.empty, strings.skipped.empty(counted(skipped.empty))],
    [skipped["not-applicable"], strings.skipped["not-applicable"](counted(skipped["not-applicable"]))],
    [skipped["prefer-not-to-say"], strings.skipped["prefer-not-to-say"](counted(skipped["prefer-not-to-say"]))],
    [skipped.misfit, strings.skipped.misfit(counted(skipped.misfit))],
    [taken, strings.void(counted(taken))],
    [earlier, strings.earlier(counted(earlier))],
  ];
  return asides.flatMap(([count, text]) => (count > 0 ? [text] : []));
}
