/** @jsxImportSource hono/jsx */

import { ArmsPanel } from "./arms-panel.tsx";
import { Figures } from "./figures.tsx";
import type { Format } from "./format.ts";
import type { Strings } from "./locales/index.ts";
import type { CampaignReport, Funnel } from "./report.ts";
import { SurveyPanel } from "./survey-panel.tsx";

interface Texts {
  strings: Strings;
  format: Format;
}

/** One campaign: its funnel, its experiment's arms, its survey in short. `address`: of the whole survey. */
export function CampaignCard({
  site,
  campaign,
  address,
  strings,
  format,
}: Texts & { site: string; campaign: CampaignReport; address: string }) {
  const { people, widget, status, variants, survey } = campaign;
  const heading = `campaign-${site}-${campaign.campaign}`;
  const acted = strings.acted[widget ?? ""] ?? strings.actedOther;
  const untouched = people.exposed + people.shown + people.acted + people.dismissed === 0;
  return (
    <article class="card" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{campaign.campaign}</h3>
        {widget === undefined ? null : <span class="chip">{strings.widgets[widget] ?? widget}</span>}
        {status === undefined ? null : <span class={`chip ${status}`}>{strings.status[status]}</span>}
      </header>
      {untouched ? (
        <p class="quiet">{strings.noEvents}</p>
      ) : (
        <FunnelFigures people={people} acted={acted} strings={strings} format={format} />
      )}
      {untouched || variants.length === 0 ? null : <ArmsPanel campaign={campaign} acted={acted} strings={strings} format={format} />}
      {survey === undefined ? null : <SurveyPanel survey={survey} address={address} strings={strings} format={format} />}
    </article>
  );
}

function FunnelFigures({ people, acted, strings, format }: Texts & { people: Funnel; acted: string }) {
  const { exposed, shown, dismissed } = people;
  const ofShown = (count: number) => (shown === 0 ? "" : strings.ofShown(format.share(count, shown)));
  const figures = [
    { label: strings.exposed, value: exposed, note: "" },
    { label: strings.shown, value: shown, note: exposed === 0 ? "" : strings.ofExposed(format.share(shown, exposed)) },
    { label: acted, value: people.acted, note: ofShown(people.acted) },
    { label: strings.dismissed, value: dismissed, note: ofShown(dismissed) },
  ];
  return <Figures figures={figures} format={format} />;
}
