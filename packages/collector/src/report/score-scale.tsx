/** @jsxImportSource hono/jsx */

/** The score as a dot and its interval, if it has one, as a band on the line from −100 to 100. Drawn only: the same stands beside it as text. */
export function ScoreScale({ score, interval }: { score: number; interval: { low: number; high: number } | undefined }) {
  const x = (points: number) => (points + 100).toFixed(1);
  return (
    <svg class="scale" viewBox="-8 -10 216 34" aria-hidden="true">
      <line class="rule" x1="0" x2="200" y1="0" y2="0" />
      <line class="rule" x1="100" x2="100" y1="-5" y2="5" />
      {interval ? (
        <rect class="band" x={x(interval.low)} y="-3" width={(interval.high - interval.low).toFixed(1)} height="6" rx="3" />
      ) : null}
      <circle class="dot" cx={x(score)} cy="0" r="6" />
      <text x="0" y="20" text-anchor="start">
        −100
      </text>
      <text x="100" y="20" text-anchor="middle">
        0
      </text>
      <text x="200" y="20" text-anchor="end">
        100
      </text>
    </svg>
  );
}
