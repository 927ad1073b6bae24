import type { NorenEvent } from "@noren/core";
import type { ChunkCore } from "@noren/core/inspect";
import type { Problem } from "@noren/core/validate";
import { openHost } from "@noren/ui";
import { CampaignsView } from "./campaigns-view.tsx";
import { describeCampaign } from "./describe-campaign.ts";
import { keepInLinks } from "./keep-in-links.ts";
import { ConfigView, EventsView, FactsView, QueueView } from "./other-views.tsx";
import { style } from "./style.ts";
import { type TabName, textsOf } from "./texts/index.ts";
import { Panel } from "./view.tsx";
import { type QueueState, watchQueue } from "./watch-queue.ts";

const MOST_EVENTS = 200;
const SOON = 100;
const NOW_AND_THEN = 1_000;

/** Of the core, what the inspector looks at. */
export type Inspected = Pick<ChunkCore, "config" | "environment" | "endpoint" | "bus" | "facts" | "decisions" | "placeOf" | "state">;

/** What is wrong in a configuration. */
export type Check = (config: unknown, document: Document) => readonly Problem[];

/**
 * Opens the inspector: it looks at the core and shows what it sees, changes nothing there, and keeps and sends nothing. `loadCheck` brings
 * what checks the configuration. The undo takes it off the page.
 */
export function inspect(
  core: Inspected,
  loadCheck: () => Promise<Check> = async () => (await import("./check-config.ts")).checkConfig,
): () => void {
  const { window } = core.environment;
  const { document } = window;
  const texts = textsOf(document.documentElement.lang || window.navigator.language);
  const element = document.createElement("noren-inspector");
  let tab: TabName = "campaigns";
  let folded = false;
  let events: readonly NorenEvent[] = [];
  const seen = new Set<string | undefined>();
  let queue: QueueState = {};
  let problems: readonly Problem[] | null | undefined;
  let timer = 0;
  let ended = false;
  let host: ReturnType<typeof openHost> | undefined;

  const content = () => {
    switch (tab) {
      case "campaigns": {
        const decisions = new Map(core.decisions().map((decision) => [decision.campaign, decision]));
        const campaigns = core.config.campaigns.flatMap((campaign) => {
          const decision = decisions.get(campaign.id);
          return decision ? [describeCampaign(core, campaign, decision, texts, seen.has(campaign.id))] : [];
        });
        return <CampaignsView campaigns={campaigns} texts={texts} />;
      }
      case "facts":
        return <FactsView facts={core.facts()} texts={texts} />;
      case "events":
        return <EventsView events={events} texts={texts} />;
      case "queue": {
        const { storage, analytics } = core.facts().consent;
        return <QueueView state={queue} allowed={storage && analytics} texts={texts} />;
      }
      case "config":
        return <ConfigView problems={problems} texts={texts} />;
    }
  };

  const draw = (): void => {
    window.clearTimeout(timer);
    timer = 0;
    if (ended || !host) return;
    host.render(
      <Panel
        texts={texts}
        tab={tab}
        folded={folded}
        problems={problems?.length ?? 0}
        onTab={(next) => {
          tab = next;
          if (tab === "queue") void watched.read().catch(() => undefined);
          draw();
        }}
        onFold={() => {
          folded = !folded;
          draw();
        }}
        onClose={end}
      >
        {folded ? null : content()}
      </Panel>,
    );
    // What is quiet, and what time has to pass, changes without an event.
    if (!folded) timer = window.setTimeout(tab === "queue" ? again : draw, NOW_AND_THEN);
  };
  const again = (): void => {
    void watched.read().catch(() => undefined);
    draw();
  };
  const soon = (): void => {
    if (folded) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(draw, SOON);
  };

  const watched = watchQueue(core, (state) => {
    queue = state;
  });
  const hear = (event: NorenEvent): void => {
    if (event.name === "campaign_shown") seen.add(event.campaign);
    if (event.name !== "facts" && event.name !== "locale") events = [event, ...events].slice(0, MOST_EVENTS);
    soon();
  };
  core.bus.past.forEach(hear);
  const unhear = core.bus.on("*", hear);
  const unlink = keepInLinks(document);

  const end = (): void => {
    if (ended) return;
    ended = true;
    window.clearTimeout(timer);
    unhear();
    unlink();
    watched.stop();
    host?.destroy();
    element.remove();
  };

  const open = (): void => {
    if (ended) return;
    document.body.append(element);
    host = openHost(element, { styles: style, theme: { base: "paper" }, locale: texts.language, popup: true });
    draw();
  };
  open();
  loadCheck()
    .then((check) => check(core.config, document))
    .catch(() => null)
    .then((found) => {
      problems = found;
      draw();
    });
  return end;
}

export { inspect as default };
