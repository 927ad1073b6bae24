/** @jsxImportSource hono/jsx */

export interface Column {
  label: string;
  count: number;
  value: string;
  tone: "promoters" | "passives" | "detractors";
}

/** Height of the tallest column, in pixels. */
const tallest = 96;

/** Steps of a scale as columns that stand: a list of numbers that is also drawn. `sparse`: only every other label has room. */
export function Columns({ columns, low, high }: { columns: readonly Column[]; low?: string | undefined; high?: string | undefined }) {
  const most = Math.max(1, ...columns.map(({ count }) => count));
  return (
    <div class="spread">
      <dl class={columns.length > 11 ? "many" : ""}>
        {columns.map(({ label, count, value, tone }) => (
          <div class={tone}>
            <dt>{label}</dt>
            <dd>
              <span class={count === 0 ? "zero" : ""}>{value}</span>
              <svg height={((tallest * count) / most).toFixed(1)} aria-hidden="true">
                <rect width="100%" height="100%" />
              </svg>
            </dd>
          </div>
        ))}
      </dl>
      {low === undefined && high === undefined ? null : (
        <p class="ends small" aria-hidden="true">
          <span>{low}</span>
          <span>{high}</span>
        </p>
      )}
    </div>
  );
}
