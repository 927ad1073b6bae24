/** @jsxImportSource hono/jsx */
import type { Format } from "./format.ts";
import type { Strings } from "./locales/index.ts";

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
              <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
                <rect width="10" height={((100 * count) / most).toFixed(2)} y={(100 - (100 * count) / most).toFixed(2)} />
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
