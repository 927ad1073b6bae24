/** @jsxImportSource hono/jsx */
import { CampaignCard } from "./campaign-card.tsx";
import type { Format } from "./format.ts";
import type { Strings } from "./locales/index.ts";
import { Notes } from "./notes.tsx";
import { Curtain, Page } from "./page.tsx";
import type { Report, SiteReport } from "./report.ts";
import { surveyAddress } from "./survey/survey-links.ts";
import { SurveyList } from "./survey-list.tsx";

interface Texts {
  strings: Strings;
  format: Format;
}

/** The whole report. `token`: of its address, for those of the surveys. */
export function ReportPage({
  report,
  strings,
  format,
  nonce,
  token,
}: Texts & { report: Report; nonce: string; token: string | undefined }) {
  return (
    <Page strings={strings} nonce={nonce}>
      <header class="top">
        <Curtain />
        <h1>{strings.title}</h1>
        <p class="small">{strings.asOf(format.time(report.generatedAt))}</p>
      </header>
      <main>
        {report.sites.map((site) => (
          <Site site={site} token={token} strings={strings} format={format} />
        ))}
      </main>
      <Notes notes={strings.notes} />
    </Page>
  );
}

function Site({ site, token, strings, format }: Texts & { site: SiteReport; token: string | undefined }) {
  return (
    <section class="site" aria-labelledby={`site-${site.site}`}>
      <header>
        <h2 id={`site-${site.site}`}>{site.site}</h2>
        <p class="small">
          {strings.events(site.events, format.count(site.events))}
          {site.lastReceivedAt === undefined ? null : ` · ${strings.lastEvent(format.time(site.lastReceivedAt))}`}
        </p>
      </header>
      {site.campaigns.length === 0 ? (
        <Empty texts={site.events === 0 ? strings.noCampaigns : strings.onlyOtherEvents} />
      ) : (
        <>
          <SurveyList site={site} token={token} strings={strings} format={format} />
          {site.campaigns.map((campaign) => (
            <CampaignCard
              site={site.site}
              campaign={campaign}
              address={surveyAddress(site.site, campaign.campaign, token)}
              strings={strings}
              format={format}
            />
          ))}
        </>
      )}
      <Losses site={site} strings={strings} format={format} />
    </section>
  );
}

function Empty({ texts }: { texts: { title: string; text: string } }) {
  return (
    <div class="card empty">
      <h3>{texts.title}</h3>
      <p>{texts.text}</p>
    </div>
  );
}

/** What did not arrive here, and what has not gone on from here: a quiet line each, and nothing when all is well. */
function Losses({ site: { dropped, webhooks }, strings, format }: Texts & { site: SiteReport }) {
  const counted = (count: number) => ({ count, formatted: format.count(count) });
  return (
    <>
      {dropped ? <p class="small">{strings.dropped(counted(dropped.events), counted(dropped.devices))}</p> : null}
      {webhooks.map(({ webhook, waiting }) => (
        <p class="small">{strings.webhookWaiting(webhook, waiting, format.count(waiting))}</p>
      ))}
    </>
  );
}
