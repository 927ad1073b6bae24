import * as z from "zod";
import type { Database } from "../store/open-database.ts";
import { actingEvents } from "./acting-events.ts";
import { holdout } from "./arms.ts";
import type { Funnel } from "./report.ts";

/** How many people did one thing; `variant` null: in no arm. */
export interface PeopleCount {
  campaign: string;
  variant: string | null;
  kind: keyof Funnel;
  people: number;
}

const row = z.object({ variant: z.nullable(z.string()), people: z.number() });
const campaignRow = z.object({ campaign: z.string() });

const events = "events INDEXED BY events_of_people WHERE site = ?1 AND campaign = ?2";

/**
 * Who did one of these things, and in which arm; who did two may stand here twice. Visitors come in the order of the index, so none has to be sorted.
 * An anonymous survey's answers have neither visitor nor session: a response is a person.
 */
function peopleOf(names: readonly string[]): string {
  const each = names.map(
    (name) => `
      SELECT variant, 'visitor ' || visitor AS person FROM (
        SELECT DISTINCT visitor, variant FROM ${events} AND name = '${name}' AND visitor IS NOT NULL
      )
      UNION ALL
      SELECT variant, COALESCE('session ' || session, 'response ' || (data ->> '$.response'), 'event ' || id)
      FROM ${events} AND name = '${name}' AND visitor IS NULL`,
  );
  return each.join(" UNION ALL ");
}

/** Who closed the campaign for one of these reasons. */
function closedFor(reasons: string): string {
  return `
    SELECT variant, COALESCE('visitor ' || visitor, 'session ' || session, 'event ' || id) AS person
    FROM ${events} AND name = 'campaign_dismissed' AND data ->> '$.reason' IN (${reasons})
  `;
}

const kinds: { readonly [Kind in keyof Funnel]: string } = {
  exposed: peopleOf(["campaign_exposed"]),
  shown: peopleOf(["campaign_shown"]),
  // That an anonymous survey was done is known from its answers.
  acted: `${peopleOf(actingEvents)} UNION ALL ${closedFor("'done'")} AND COALESCE(visitor, session) IS NOT NULL`,
  dismissed: closedFor("'closed', 'snoozed'"),
};

export interface Funnels {
  /** In each arm, and in none; of campaigns without arms that is the whole. The holdout last. */
  arms: PeopleCount[];
  /** Of campaigns with arms: who met two arms is one person here. */
  wholes: Omit<PeopleCount, "variant">[];
}

/** The funnels of a site's campaigns, ordered by their names. */
export function prepareFunnels(database: Database): (site: string) => Funnels {
  // From one campaign's name to the next, without reading what lies between.
  const campaigns = database.prepare(`
    WITH RECURSIVE found (campaign) AS (
      SELECT MIN(campaign) FROM events INDEXED BY events_of_people WHERE site = ?1 AND campaign IS NOT NULL
      UNION ALL
      SELECT (SELECT MIN(campaign) FROM events INDEXED BY events_of_people WHERE site = ?1 AND campaign > found.campaign)
      FROM found WHERE found.campaign IS NOT NULL
    ) SELECT campaign FROM found WHERE campaign IS NOT NULL
  `);
  const list: (keyof Funnel)[] = ["exposed", "shown", "acted", "dismissed"];
  const queries = list.map((kind) => ({
    kind,
    arms: database.prepare(`
      SELECT variant, COUNT(DISTINCT person) AS people FROM (${kinds[kind]}) GROUP BY variant ORDER BY variant = '${holdout}', variant
    `),
    whole: database.prepare(`SELECT NULL AS variant, COUNT(DISTINCT person) AS people FROM (${kinds[kind]})`),
  }));
  return (site) => {
    const found: Funnels = { arms: [], wholes: [] };
    for (const each of campaigns.all(site)) {
      const { campaign } = campaignRow.parse(each);
      const arms = queries.flatMap(({ kind, arms: query }) =>
        query.all(site, campaign).map((counts) => ({ campaign, kind, ...row.parse(counts) })),
      );
      found.arms.push(...arms);
      if (!arms.some(({ variant }) => variant)) continue;
      for (const { kind, whole } of queries) found.wholes.push({ campaign, kind, people: row.parse(whole.get(site, campaign)).people });
    }
    return found;
  };
}
