/** @jsxImportSource hono/jsx */
import type { SurveyDetail } from "../../survey/survey-report.ts";
import { Figures } from "../figures.tsx";
import type { Strings } from "../locales/index.ts";
import { Notes } from "../notes.tsx";
import { Curtain, Page } from "../page.tsx";
import { isEmpty, type SurveyTexts } from "./context.ts";
import { CourseTable } from "./course.tsx";
import { Headline } from "./headline.tsx";
import { Questions } from "./questions.tsx";
import { Segments } from "./segments.tsx";
import { Words } from "./words.tsx";

/** Periods to choose from, in days; left out: all time. */
export const periods: readonly (number | undefined)[] = [undefined, 365, 90, 30, 7];

/** One survey's whole report. */
export function SurveyPage({ detail, all, nonce, ...texts }: SurveyTexts & { detail: SurveyDetail; all: Strings; nonce: string }) {
  const { strings, format, links } = texts;
  const focused = detail.questions.find(({ question }) => question === detail.focus?.question);
  return (
    <Page strings={all} nonce={nonce} title={detail.campaign}>
      <header class="top">
        <Curtain />
        <p>
          <a href={links.overview}>← {strings.back}</a>
        </p>
        <div class="title">
          <h1>{detail.campaign}</h1>
          {detail.status === undefined ? null : <span class={`chip ${detail.status}`}>{all.status[detail.status]}</span>}
        </div>
        <p class="small">
          {strings.site(detail.site)} · {all.asOf(format.time(detail.generatedAt))}
        </p>
      </header>
      <main>
        <nav class="periods" aria-label={strings.period}>
          <ul>
            {periods.map((days) => (
              <li>
                <a href={links.view({ days })} aria-current={days === detail.period.days ? "true" : undefined}>
                  {days === undefined ? strings.allTime : strings.lastDays({ count: days, formatted: format.count(days) })}
                </a>
              </li>
            ))}
          </ul>
          <a class="export" href={links.csv}>
            {strings.exportCsv}
          </a>
        </nav>
        {isEmpty(detail) ? (
          <Nothing texts={detail.period.days === undefined ? strings.empty : strings.noneInPeriod} />
        ) : (
          <>
            <Funnel detail={detail} {...texts} />
            {focused && detail.focus ? <Headline focus={detail.focus} question={focused} all={all} {...texts} /> : null}
            {focused && detail.focus ? <Segments focus={detail.focus} question={focused} {...texts} /> : null}
            <Questions detail={detail} all={all} {...texts} />
            <CourseTable detail={detail} {...texts} />
            <Words detail={detail} {...texts} />
          </>
        )}
      </main>
      <Notes notes={strings.notes} />
    </Page>
  );
}

function Nothing({ texts }: { texts: { title: string; text: string } }) {
  return (
    <div class="card empty">
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
    </div>
  );
}

function Funnel({ detail: { shown, responses }, strings, format }: SurveyTexts & { detail: SurveyDetail }) {
  const answered = responses.complete + responses.partial;
  const figures = [
    { label: strings.shown, value: shown, note: "" },
    { label: strings.answered, value: answered, note: shown < answered ? "" : strings.ofShown(format.share(answered, shown)) },
    { label: strings.finished, value: responses.complete, note: strings.ofAnswered(format.share(responses.complete, answered)) },
    { label: strings.unfinished, value: responses.partial, note: strings.ofAnswered(format.share(responses.partial, answered)) },
  ];
  return (
    <section class="card">
      <Figures figures={figures} format={format} />
    </section>
  );
}
