/** @jsxImportSource hono/jsx */
import type { QuestionReport } from "../../survey/survey-report.ts";
import type { SurveyTexts } from "./context.ts";

interface GridProps {
  question: QuestionReport;
  columns: readonly string[];
  rows: readonly { row: string; counts: readonly number[] }[];
}

/** The answers to a matrix: each row's shares, tinted in ten steps. */
export function GridTable({ question: { question }, columns, rows, strings, format, labels }: SurveyTexts & GridProps) {
  const counts = new Map(rows.map(({ row, counts: found }) => [row, found]));
  const order = labels.listed(question, "columns", columns);
  return (
    <section class="scroll" tabindex={0} aria-label={strings.spreadOf}>
      <table class="grid">
        <thead>
          <tr>
            <td />
            {order.map((column) => (
              <th scope="col" dir="auto">
                {labels.choice(question, column, "columns")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.listed(question, "rows", [...counts.keys()]).map((row) => {
            const found = counts.get(row) ?? [];
            const total = found.reduce((sum, count) => sum + count, 0);
            return (
              <tr>
                <th scope="row" dir="auto">
                  {labels.choice(question, row, "rows")}
                </th>
                {order.map((column) => {
                  const count = found[columns.indexOf(column)] ?? 0;
                  return (
                    <td class={`tint-${total === 0 ? 0 : Math.round((10 * count) / total)}`}>
                      {format.share(count, total)} <span class="small">{format.count(count)}</span>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
