/** @jsxImportSource hono/jsx */
import type { Times } from "@noren/survey/stats";
import type { SurveyDetail } from "../../survey/survey-report.ts";
import { Track } from "../track.tsx";
import type { SurveyTexts } from "./context.ts";

/** Where people left, how long each question took, and how carefully it was answered. */
export function CourseTable({ detail, ...texts }: SurveyTexts & { detail: SurveyDetail }) {
  const { strings, format, labels } = texts;
  const most = Math.max(1, ...detail.questions.map(({ n, skipped }) => n + sum(skipped)));
  return (
    <section class="card course" aria-labelledby="course">
      <h2 id="course">{strings.course}</h2>
      <p class="small">{strings.courseNote}</p>
      <section class="scroll" tabindex={0} aria-label={`${strings.course}: ${strings.asTable}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{strings.question}</th>
              <th scope="col" class="drawn">
                {strings.answered}
              </th>
              <th scope="col">{strings.skippedHead}</th>
              <th scope="col">{strings.leftHead}</th>
              <th scope="col">{strings.timeHead}</th>
            </tr>
          </thead>
          <tbody>
            {detail.questions.map((question) => {
              const reached = question.n + sum(question.skipped);
              return (
                <tr>
                  <th scope="row" dir="auto" class="asked">
                    {labels.question(question)}
                  </th>
                  <td class="drawn">
                    {format.count(question.n)}
                    <Track part={question.n / most} />
                  </td>
                  <td>{format.count(sum(question.skipped))}</td>
                  <td>
                    {format.count(question.left)} <span class="small">{format.share(question.left, reached)}</span>
                  </td>
                  <td>
                    {question.times ? (
                      <>
                        {format.duration(question.times.median)}{" "}
                        {question.times.n < 2 ? null : <span class="small">{spanOf(question.times, strings, format)}</span>}
                      </>
                    ) : (
                      "–"
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <Quality detail={detail} {...texts} />
    </section>
  );
}

function Quality({ detail: { quality }, strings, format }: SurveyTexts & { detail: SurveyDetail }) {
  const { speeding, timed, tooFew, straight, matrices, suspect } = quality;
  const counted = (count: number) => ({ count, formatted: format.count(count) });
  if (timed === 0 && matrices === 0 && suspect === 0) return null;
  return (
    <div class="quality">
      <h3>{strings.quality}</h3>
      {timed === 0 ? null : (
        <p>{tooFew ? strings.speedingTooFew : strings.speeding(counted(speeding), counted(timed), format.share(speeding, timed))}</p>
      )}
      {matrices === 0 ? null : <p>{strings.straight(counted(straight), counted(matrices), format.share(straight, matrices))}</p>}
      {suspect === 0 ? null : <p>{strings.suspect(counted(suspect))}</p>}
      <p class="small">{strings.qualityNote}</p>
    </div>
  );
}

/** What half of them took: one time where its ends read the same. */
function spanOf({ lower, upper }: Times, strings: SurveyTexts["strings"], format: SurveyTexts["format"]): string {
  const [from, to] = [format.duration(lower), format.duration(upper)];
  return from === to ? strings.timeAlike(from) : strings.timeSpan(from, to);
}

function sum(skipped: { [reason: string]: number }): number {
  return Object.values(skipped).reduce((total, count) => total + count, 0);
}
