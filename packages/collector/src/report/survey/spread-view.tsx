/** @jsxImportSource hono/jsx */
import type { ChoiceCount, QuestionReport, Spread } from "../../survey/survey-report.ts";
import { type Column, Columns } from "../columns.tsx";
import type { Format } from "../format.ts";
import { toneOf } from "../tone.ts";
import { Bars } from "./bars.tsx";
import type { SurveyTexts } from "./context.ts";
import { GridTable } from "./grid-table.tsx";

/** How the answers to a question are spread, drawn in the way that fits their kind. */
export function SpreadView({ question, ...texts }: SurveyTexts & { question: QuestionReport }) {
  const { strings, format, labels } = texts;
  const { spread, n } = question;
  if (question.kind === "words") return <a href="#texts">{strings.readWords({ count: n, formatted: format.count(n) })}</a>;
  if (!spread) return question.kind === "contact" ? <p class="quiet">{strings.contactNote}</p> : null;
  const shares = (count: number) => ({ value: format.share(count, n), note: format.count(count), part: n === 0 ? 0 : count / n });
  switch (spread.kind) {
    case "steps": {
      if (question.kind === "switch") {
        const [no, yes] = question.type === "thumbs" ? [strings.thumbs.down, strings.thumbs.up] : [strings.no, strings.yes];
        return <Bars bars={[...spread.steps].reverse().map(({ step, count }) => ({ label: step === 1 ? yes : no, ...shares(count) }))} />;
      }
      const columns = spread.steps.map(
        ({ step, count }): Column => ({ label: format.count(step), count, tone: toneOf(question.measure, step) ?? "promoters" }),
      );
      return <Columns columns={columns} {...labels.ends(question.question)} format={format} />;
    }
    case "bins": {
      const digits = decimalsOf(spread.width);
      const columns = spread.bins.map(({ from, count }): Column => ({ label: format.decimal(from, digits), count, tone: "promoters" }));
      return (
        <>
          <Columns columns={columns} {...labels.ends(question.question)} format={format} />
          <p class="small">{strings.median(format.decimal(spread.median, Math.min(2, digits + 1)))}</p>
        </>
      );
    }
    case "choices":
      return (
        <>
          <Bars
            bars={withUnchosen(question, spread, texts).map(({ choice, count }) => ({
              label: labels.choice(question.question, choice),
              ...shares(count),
            }))}
          />
          <More spread={spread} {...texts} />
          {spread.order ? (
            <p class="small">
              {strings.firstShown(format.share(spread.order.first, spread.order.n), format.share(spread.order.due, spread.order.n))}
            </p>
          ) : null}
        </>
      );
    case "ranks":
      return (
        <>
          <p class="small">
            {strings.rank} · {strings.rankNote}
          </p>
          <Bars
            bars={spread.choices.map(({ choice, rank, first }) => ({
              label: labels.choice(question.question, choice),
              value: format.decimal(rank, 2),
              note: `${strings.first} ${format.share(first, n)}`,
              part: spread.choices.length < 2 ? 1 : 1 - (rank - 1) / (spread.choices.length - 1),
            }))}
          />
          <More spread={spread} {...texts} />
        </>
      );
    case "grid":
      return <GridTable question={question} rows={spread.rows} columns={spread.columns} {...texts} />;
    case "months":
      return (
        <>
          <Bars bars={spread.months.map(({ month, count }) => ({ label: monthOf(month, format), ...shares(count) }))} />
          <p class="small">{strings.between(spread.first, spread.last)}</p>
        </>
      );
  }
}

/** Choices that the configuration lists and nobody chose follow with nought. */
function withUnchosen(
  { question }: QuestionReport,
  { choices, more }: Extract<Spread, { kind: "choices" }>,
  { labels }: SurveyTexts,
): ChoiceCount[] {
  if (more > 0) return choices;
  const chosen = new Set(choices.map(({ choice }) => choice));
  const unchosen = labels.listed(question, "choices", []).filter((choice) => !chosen.has(choice));
  return [...choices, ...unchosen.map((choice) => ({ choice, count: 0 }))];
}

/** `2026-11`: its middle is in that month wherever the reader is. */
function monthOf(month: string, format: Format): string {
  const time = Date.parse(`${month}-15`);
  return Number.isNaN(time) ? month : format.date("month", time, false);
}

function More({ spread, strings, format }: SurveyTexts & { spread: Extract<Spread, { more: number }> }) {
  if (spread.more <= 0) return null;
  return <p class="small">{strings.more({ count: spread.more, formatted: format.count(spread.more) })}</p>;
}

function decimalsOf(width: number): number {
  return Math.min(3, Math.max(0, -Math.floor(Math.log10(width) + 1e-9)));
}
