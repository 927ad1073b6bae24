/** @jsxImportSource hono/jsx */
import { CampaignCard } from "./campaign-card.tsx";
import type { Format } from "./format.ts";
import type { Strings } from "./locales/index.ts";
import { Curtain, Page } from "./page.tsx";
import type { Report, SiteReport } from "./report.ts";

interface Texts {
  strings: Strings;
  format: Format;
}

/** The whole report. */
export function ReportPage({ report, strings, format, nonce }: Texts & { report: Report; nonce: string }) {
  return (
    <Page strings={strings} nonce={nonce}>
      <header class="top">
        <Curtain />
        <h1>{strings.title}</h1>
        <p class="small">{strings.asOf(format.time(report.generatedAt))}</p>
      </header>
      <main>
        {report.sites.map((site) => (
          <Site site={site} strings={strings} format={format} />
        ))}
      </main>
      <footer>
        <details>
          <summary>{strings.notes.title}</summary>
          <ul>
            {strings.notes.texts.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </details>
      </footer>
    </Page>
  );
}

function Site({ site, strings, format }: Texts & { site: SiteReport }) {
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
        <div class="card empty">
          <h3>{strings.noCampaigns.title}</h3>
          <p>{strings.noCampaigns.text}</p>
        </div>
      ) : (
        site.campaigns.map((campaign) => <CampaignCard site={site.site} campaign={campaign} strings={strings} format={format} />)
      )}
    </section>
  );
}
