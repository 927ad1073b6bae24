/** @jsxImportSource hono/jsx */
import type { Format } from "./format.ts";
import type { Strings } from "./locales/index.ts";
import type { VariantReport } from "./report.ts";

interface VariantTableProps {
  variants: readonly VariantReport[];
  /** Heading of the column of those who acted. */
  acted: string;
  strings: Strings;
  format: Format;
}

/** The arms of an experiment side by side. Shares are of the exposed, the one group that chance alone divided. */
export function VariantTable({ variants, acted, strings, format }: VariantTableProps) {
  const scored = variants.some(({ nps }) => nps);
  return (
    <div class="arms">
      <h4>{strings.arms}</h4>
      {/* A region that scrolls sideways must be reachable by keyboard. */}
      <section class="scroll" tabindex={0} aria-label={strings.arms}>
        <table>
          <thead>
            <tr>
              <th scope="col">{strings.arm}</th>
              <th scope="col">{strings.exposed}</th>
              <th scope="col">{strings.shown}</th>
              <th scope="col">{acted}</th>
              <th scope="col">{strings.dismissed}</th>
              {scored ? <th scope="col">{strings.score}</th> : null}
            </tr>
          </thead>
          <tbody>
            {variants.map(({ variant, people, nps }) => (
              <tr>
                <th scope="row">{variant}</th>
                <td>{format.count(people.exposed)}</td>
                {[people.shown, people.acted, people.dismissed].map((count) => (
                  <td>
                    {format.count(count)} <span class="small">{format.share(count, people.exposed)}</span>
                  </td>
                ))}
                {scored ? (
                  <td>
                    {nps ? (
                      <>
                        {format.points(nps.score)}{" "}
                        <span class="small">
                          {strings.intervalShort(format.points(nps.interval.low), format.points(nps.interval.high))}
                        </span>
                      </>
                    ) : (
                      "–"
                    )}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
