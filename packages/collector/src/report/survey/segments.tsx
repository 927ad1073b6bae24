/** @jsxImportSource hono/jsx */
import type { FocusReport, QuestionReport, SegmentGroup, SegmentReport } from "../../survey/survey-report.ts";
import { type Axis, axisFor, placeOn } from "./axis.ts";
import type { SurveyTexts } from "./context.ts";

/** The measure by what was known of the shoppers, each segment as a dot with its interval on one common scale. */
export function Segments({ focus, question, ...texts }: SurveyTexts & { focus: FocusReport; question: QuestionReport }) {
  const { strings } = texts;
  if (focus.segments.length === 0) return null;
  const known = focus.segments.flatMap(({ segments }) => segments.filter(({ verdict }) => verdict !== "too-few"));
  const values = (known.length > 0 ? known : focus.segments.flatMap(({ segments }) => segments)).flatMap(({ estimate }) => [
    estimate.value,
    estimate.interval?.low ?? estimate.value,
    estimate.interval?.high ?? estimate.value,
  ]);
  const axis = axisFor(focus.measure, [...values, question.estimate?.value ?? Number.NaN]);
  return (
    <section class="card segments" aria-labelledby="segments">
      <h2 id="segments">{strings.segments}</h2>
      <p class="small">{strings.segmentsNote}</p>
      <div class="groups-of-segments">
        {focus.segments.map((group) => (
          <Group group={group} focus={focus} axis={axis} whole={question.estimate?.value} {...texts} />
        ))}
      </div>
    </section>
  );
}

interface GroupProps {
  group: SegmentGroup;
  focus: FocusReport;
  axis: Axis;
  whole: number | undefined;
}

function Group({ group, focus, axis, whole, ...texts }: SurveyTexts & GroupProps) {
  const { strings, format } = texts;
  return (
    <section class="scroll" tabindex={0} aria-label={strings.segmentNames[group.name]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{strings.segmentNames[group.name]}</th>
            <th scope="col">{strings.answersHead}</th>
            <th scope="col">{strings.scoreHead}</th>
            <th scope="col" class="drawn">
              <span class="sr">{strings.intervalHead}</span>
            </th>
            <th scope="col" class="verdict">
              {strings.verdictHead}
            </th>
          </tr>
        </thead>
        <tbody>
          {group.segments.map((segment) => (
            <tr>
              <th scope="row">{strings.segmentValues[`${group.name}:${segment.value}`] ?? segment.value}</th>
              <td>{format.count(segment.estimate.n)}</td>
              <td class={segment.verdict === "too-few" ? "quiet" : ""}>{format.measured(focus.measure, segment.estimate.value)}</td>
              <td class="drawn">
                <span class="sr">{intervalOf(segment, focus, texts)}</span>
                <DotPlot segment={segment} axis={axis} whole={whole} />
              </td>
              <td class="verdict">
                <Verdict segment={segment} {...texts} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {group.more > 0 ? <p class="small">{strings.more({ count: group.more, formatted: format.count(group.more) })}</p> : null}
    </section>
  );
}

function intervalOf({ estimate }: SegmentReport, { measure }: FocusReport, { strings, format }: SurveyTexts): string {
  const { interval } = estimate;
  return interval ? strings.interval(format.measured(measure, interval.low), format.measured(measure, interval.high)) : "–";
}

function Verdict({ segment, strings, format }: SurveyTexts & { segment: SegmentReport }) {
  const { verdict, p } = segment;
  if (verdict === "too-few") return <span class="small">{strings.verdicts.tooFew}</span>;
  const words = verdict === "differs" ? strings.verdicts.differs : strings.verdicts.alike;
  return (
    <>
      <span class={verdict === "differs" ? "chip flag" : "small"}>{words}</span>{" "}
      {p === undefined || verdict === "alike" ? null : <span class="small">{format.probability(p)}</span>}
    </>
  );
}

function DotPlot({ segment: { estimate, verdict }, axis, whole }: { segment: SegmentReport; axis: Axis; whole: number | undefined }) {
  const x = (value: number) => placeOn(axis, value, 200);
  const { interval, value } = estimate;
  return (
    <svg class={`dots ${verdict}`} viewBox="0 0 200 16" preserveAspectRatio="none" aria-hidden="true">
      <path class="level" d="M0 8H200" />
      {whole === undefined ? null : <path class="whole" d={`M${x(whole)} 0V16`} />}
      {interval ? <path class="span" d={`M${x(interval.low)} 8H${x(interval.high)}`} /> : null}
      <path class="point" d={`M${x(value)} 8h0`} />
    </svg>
  );
}
