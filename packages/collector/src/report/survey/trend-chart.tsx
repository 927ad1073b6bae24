/** @jsxImportSource hono/jsx */
import { tooFew } from "@noren/survey/stats";
import type { FocusReport, TrendPoint } from "../../survey/survey-report.ts";
import { axisFor, placeOn } from "./axis.ts";
import type { SurveyTexts } from "./context.ts";

const [width, height] = [1000, 240];
/** Labels below the chart, at most; a phone has room for every other one. */
const MOST_LABELS = 6;

type Estimated = TrendPoint & { estimate: NonNullable<TrendPoint["estimate"]> };

/**
 * The measure over time: a line with its interval as a band, drawn on the server. The drawing is stretched to its place, so all words stand beside it
 * as text. The same as a table follows it.
 */
export function TrendChart({ focus, strings, format }: SurveyTexts & { focus: FocusReport }) {
  const { measure, trend } = focus;
  const { points, unit } = trend;
  const axis = axisFor(
    measure,
    points.flatMap(({ estimate, n }) =>
      !estimate
        ? []
        : tooFew(n)
          ? [estimate.value]
          : [estimate.value, estimate.interval?.low ?? Number.NaN, estimate.interval?.high ?? Number.NaN],
    ),
  );
  const x = (place: number) => Math.round(((place + 0.5) / points.length) * width * 100) / 100;
  const y = (value: number) => height - placeOn(axis, value, height);
  const at = points.map((point, place) => ({ ...point, x: x(place) }));
  const runs = runsOf(at);
  const every = Math.ceil(points.length / MOST_LABELS);
  return (
    <figure class="trend">
      <figcaption>{strings.trend(unit)}</figcaption>
      <div class="plot" aria-hidden="true">
        <ol class="levels">
          {[...axis.ticks].reverse().map((tick) => (
            <li>
              {measure === "nps" || measure === "csat" || measure === "yes" ? format.measured(measure, tick) : format.decimal(tick, 2)}
            </li>
          ))}
        </ol>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          {axis.ticks.map((tick) => (
            <path class="level" d={`M0 ${y(tick)}H${width}`} />
          ))}
          {runs.map((run) => (
            <path class="band" d={bandOf(run, y)} />
          ))}
          {runs.map((run) => (
            <path class="line" d={`M${run.map((point) => `${point.x} ${y(point.estimate.value)}`).join("L")}`} />
          ))}
          {runs.flat().map((point) => (
            <>
              <path class="point" d={`M${point.x} ${y(point.estimate.value)}h0`} />
              {tooFew(point.n) ? <path class="point few" d={`M${point.x} ${y(point.estimate.value)}h0`} /> : null}
            </>
          ))}
        </svg>
        <ol class="times">
          {points.map((point, place) => {
            // From the end, so that the last one is always told.
            const step = (points.length - 1 - place) / every;
            return (
              <li>
                {Number.isInteger(step) && (
                  <span class={step % 2 === 1 ? "between" : undefined}>{format.date(unit, point.from, true)}</span>
                )}
              </li>
            );
          })}
        </ol>
      </div>
      <details>
        <summary>{strings.asTable}</summary>
        <section class="scroll" tabindex={0} aria-label={strings.trend(unit)}>
          <table>
            <thead>
              <tr>
                <th scope="col">{strings.time[unit]}</th>
                <th scope="col">{strings.answersHead}</th>
                <th scope="col">{strings.measures[measure].title}</th>
                <th scope="col">{strings.intervalHead}</th>
              </tr>
            </thead>
            <tbody>
              {[...points].reverse().map(({ from, n, estimate }) => (
                <tr>
                  <th scope="row">{format.date(unit, from, false)}</th>
                  <td>{format.count(n)}</td>
                  <td>{estimate ? format.measured(measure, estimate.value) : "–"}</td>
                  <td>
                    {estimate?.interval
                      ? `${format.measured(measure, estimate.interval.low)} … ${format.measured(measure, estimate.interval.high)}`
                      : "–"}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}

/** Neighbours with answers: where there are none, line and band are broken. */
function runsOf(points: readonly (TrendPoint & { x: number })[]): (Estimated & { x: number })[][] {
  const runs: (Estimated & { x: number })[][] = [[]];
  for (const point of points) {
    const { estimate } = point;
    if (estimate) runs.at(-1)?.push({ ...point, estimate });
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function bandOf(run: readonly (Estimated & { x: number })[], y: (value: number) => number): string {
  const edge = (end: "low" | "high") => run.map(({ x, estimate }) => `${x} ${y(estimate.interval?.[end] ?? estimate.value)}`);
  return `M${[...edge("high"), ...edge("low").reverse()].join("L")}Z`;
}
