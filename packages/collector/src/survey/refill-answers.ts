import * as z from "zod";
import type { Database } from "../store/open-database.ts";
import { prepareKeep } from "./keep-answers.ts";

/** Events read at once. */
const PORTION = 1000;

const row = z.object({
  site: z.string(),
  id: z.string(),
  name: z.string(),
  correctedAt: z.number(),
  campaign: z.nullable(z.string()),
  variant: z.nullable(z.string()),
  context: z.nullable(z.string()),
  data: z.string(),
});

/** Makes `answers` and `responses` anew from the stored events. Runs inside a transaction. */
export function refillAnswers(database: Database): void {
  database.exec("DELETE FROM answers; DELETE FROM responses;");
  const keep = prepareKeep(database);
  const next = database.prepare(`
    SELECT site, id, name, corrected_at AS correctedAt, campaign, variant, context, data FROM events
    WHERE (site, id) > (?, ?) AND name IN ('survey_answered', 'survey_completed') ORDER BY site, id LIMIT ${PORTION}
  `);
  let last: [site: string, id: string] = ["", ""];
  for (let rows = next.all(...last); rows.length > 0; rows = next.all(...last)) {
    for (const each of rows) {
      const event = row.parse(each);
      keep(event);
      last = [event.site, event.id];
    }
  }
}
