/** @jsxImportSource hono/jsx */
import type { Format } from "./format.ts";
import type { Strings } from "./locales/index.ts";
import type { CampaignReport, Funnel, NpsReport, SplitReport, VariantReport } from "./report.ts";

interface Texts {
  strings: Strings;
  format: Format;
}

/** The arms of an experiment side by side, and whether they may be compared. Shares are of the exposed, the one group that chance alone divided. */
export function ArmsPanel({ campaign, acted, strings, format }: Texts & { campaign: CampaignReport; acted: string }) {
  const { variants, others, split } = campaign;
  const scored = variants.some(({ nps }) => nps);
  return (
    <section class="arms">
      <h4>{strings.arms}</h4>
      {split?.mismatch ? (
        <div class="note">
          <b>{strings.split.mismatch.title}</b>
          <p>{strings.split.mismatch.text(format.probability(split.p))}</p>
        </div>
      ) : null}
      {/* A region that scrolls sideways must be reachable by keyboard. */}
      <section class="scroll" tabindex={0} aria-label={strings.arms}>
        <table>
          <thead>
            <tr>
              <th scope="col">{strings.arm}</th>
              {split ? <th scope="col">{strings.due}</th> : null}
              <th scope="col">{strings.exposed}</th>
              <th scope="col">{strings.shown}</th>
              <th scope="col">{acted}</th>
              <th scope="col">{strings.dismissed}</th>
              {scored ? <th scope="col">{strings.score}</th> : null}
            </tr>
          </thead>
          <tbody>
            {variants.map((arm) => (
              <tr>
                <th scope="row">
                  {arm.variant}
                  {arm.role === undefined ? null : <span class="chip">{strings.roles[arm.role]}</span>}
                </th>
                {split ? <td class="due">{arm.due === undefined ? "–" : format.count(Math.round(arm.due))}</td> : null}
                <td>{format.count(arm.people.exposed)}</td>
                <Shares people={arm.people} silent={arm.role !== undefined} format={format} />
                {scored ? <Score nps={arm.nps} strings={strings} format={format} /> : null}
              </tr>
            ))}
            {others ? (
              <tr>
                <th scope="row" class="due">
                  {strings.others}
                </th>
                {split ? <td class="due">–</td> : null}
                <td>{format.count(others.exposed)}</td>
                <Shares people={others} silent={false} format={format} />
                {scored ? <td>–</td> : null}
              </tr>
            ) : null}
          </tbody>
        </table>
      </section>
      {split && !split.mismatch ? <p class="small">{verdict(split, variants, strings, format)}</p> : null}
    </section>
  );
}

function verdict({ p, tooFew }: SplitReport, variants: readonly VariantReport[], { split }: Strings, format: Format): string {
  if (variants.every(({ people }) => people.exposed === 0)) return split.nobody;
  return tooFew ? split.tooFew : split.fine(format.probability(p));
}

/** `silent`: an arm that shows nothing, where noughts would look like a failure. */
function Shares({ people, silent, format }: { people: Funnel; silent: boolean; format: Format }) {
  return (
    <>
      {[people.shown, people.acted, people.dismissed].map((count) =>
        silent && count === 0 ? (
          <td>–</td>
        ) : (
          <td>
            {format.count(count)} <span class="small">{format.share(count, people.exposed)}</span>
          </td>
        ),
      )}
    </>
  );
}

function Score({ nps, strings, format }: Texts & { nps: NpsReport | undefined }) {
  if (!nps) return <td>–</td>;
  return (
    <td>
      {format.points(nps.score)}{" "}
      {nps.interval ? (
        <span class="small">{strings.intervalShort(format.points(nps.interval.low), format.points(nps.interval.high))}</span>
      ) : null}
    </td>
  );
}
