/** @jsxImportSource hono/jsx */
import type { Format } from "./format.ts";
import type { Strings } from "./locales/index.ts";

/** Height of the tallest column, in pixels. */
const tallest = 120;

/** How often each step from 0 to 10 was answered: a list of numbers that is drawn as columns. */
export function Spread({ spread, strings, format }: { spread: readonly number[]; strings: Strings; format: Format }) {
  const most = Math.max(1, ...spread);
  return (
    <figure class="spread">
      <figcaption>{strings.spread}</figcaption>
      <dl>
        {spread.map((count, step) => (
          <div class={step >= 9 ? "promoters" : step >= 7 ? "passives" : "detractors"}>
            <dt>{step}</dt>
            <dd>
              <span class={count === 0 ? "zero" : ""}>{format.count(count)}</span>
              <svg height={((tallest * count) / most).toFixed(1)} aria-hidden="true">
                <rect width="100%" height="100%" />
              </svg>
            </dd>
          </div>
        ))}
      </dl>
      <p class="ends small" aria-hidden="true">
        <span>{strings.spreadEnds.low}</span>
        <span>{strings.spreadEnds.high}</span>
      </p>
    </figure>
  );
}
