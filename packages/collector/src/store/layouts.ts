/**
 * What turns the database of layout n (its place in the list, from 0, the empty file) into layout n + 1. Only ever add to the end: files of every
 * earlier layout are out there.
 */
export const layouts: readonly string[] = [
  // Rows are clustered by id, and UUIDv7 grows with time: new events land at the end of their site's part.
  `
    CREATE TABLE IF NOT EXISTS events (
      site TEXT NOT NULL,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      at INTEGER NOT NULL,
      corrected_at INTEGER NOT NULL,
      visitor TEXT,
      session TEXT,
      page TEXT NOT NULL,
      source TEXT NOT NULL,
      campaign TEXT,
      variant TEXT,
      context TEXT,
      data TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      PRIMARY KEY (site, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS events_of_campaign ON events (site, campaign, name) WHERE campaign IS NOT NULL;
    CREATE INDEX IF NOT EXISTS events_by_arrival ON events (received_at);
  `,
  // spent_ids: of events that were stored and then deleted, so that none comes back. forgotten: visitors who asked to be (see tombstone.ts).
  // outbox: events that a webhook has yet to be told of, in order; it points at them, so that a deleted event is told of no more.
  `
    CREATE INDEX events_of_visitor ON events (site, visitor) WHERE visitor IS NOT NULL;
    CREATE TABLE spent_ids (
      site TEXT NOT NULL,
      id TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      PRIMARY KEY (site, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX spent_ids_by_arrival ON spent_ids (received_at);
    CREATE TABLE forgotten (
      tombstone TEXT PRIMARY KEY,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE outbox (
      place INTEGER PRIMARY KEY AUTOINCREMENT,
      webhook TEXT NOT NULL,
      site TEXT NOT NULL,
      id TEXT NOT NULL
    ) STRICT;
    CREATE INDEX outbox_lanes ON outbox (webhook, site, place);
  `,
  // The report asks for these few among all events.
  `
    CREATE INDEX events_of_drops ON events (site) WHERE name = 'events_dropped';
  `,
  // answers, responses: what the survey events come to, kept beside them so that the report need not read them all (see keep-answers.ts). What is
  // deleted of the events goes from here too, whoever deletes it.
  `
    CREATE TABLE responses (
      site TEXT NOT NULL,
      campaign TEXT NOT NULL,
      response TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      completion TEXT,
      completed_at INTEGER,
      path TEXT,
      variant TEXT,
      device TEXT,
      again TEXT,
      stage TEXT,
      product TEXT,
      language TEXT,
      PRIMARY KEY (site, campaign, response)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX responses_by_start ON responses (site, campaign, started_at, response);
    CREATE INDEX responses_of_event ON responses (site, completion) WHERE completion IS NOT NULL;
    CREATE TABLE answers (
      site TEXT NOT NULL,
      campaign TEXT NOT NULL,
      question TEXT NOT NULL,
      response TEXT NOT NULL,
      at INTEGER NOT NULL,
      sequence REAL NOT NULL,
      type TEXT NOT NULL,
      scale REAL,
      value REAL,
      skipped TEXT,
      state INTEGER NOT NULL,
      took INTEGER,
      straight INTEGER NOT NULL,
      variant TEXT,
      device TEXT,
      again TEXT,
      stage TEXT,
      product TEXT,
      language TEXT,
      id TEXT NOT NULL,
      answer TEXT NOT NULL,
      search TEXT,
      PRIMARY KEY (site, campaign, question, response)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX answers_of_event ON answers (site, id);
    CREATE INDEX answers_by_time ON answers (site, campaign, question, at, type, scale, state, value, skipped);
    CREATE INDEX answers_of_response ON answers (site, campaign, response, sequence, question, state, skipped, took, at);
    CREATE INDEX answers_in_words ON answers (site, campaign, at) WHERE search IS NOT NULL;
    CREATE INDEX events_shown ON events (site, campaign, corrected_at, visitor, session) WHERE name = 'campaign_shown';
    CREATE TRIGGER forget_answer AFTER DELETE ON events WHEN OLD.name = 'survey_answered' BEGIN
      DELETE FROM answers WHERE site = OLD.site AND id = OLD.id;
      DELETE FROM responses WHERE site = OLD.site AND campaign = OLD.campaign AND response = OLD.data ->> '$.response' AND completion IS NULL
        AND NOT EXISTS (
          SELECT 1 FROM answers WHERE answers.site = OLD.site AND answers.campaign = OLD.campaign AND answers.response = responses.response
        );
    END;
    CREATE TRIGGER forget_completion AFTER DELETE ON events WHEN OLD.name = 'survey_completed' BEGIN
      UPDATE answers SET state = 0 WHERE site = OLD.site AND campaign = OLD.campaign AND response IN (
        SELECT response FROM responses WHERE site = OLD.site AND completion = OLD.id
      );
      DELETE FROM responses WHERE site = OLD.site AND completion = OLD.id
        AND NOT EXISTS (
          SELECT 1 FROM answers WHERE answers.site = OLD.site AND answers.campaign = responses.campaign AND answers.response = responses.response
        );
      UPDATE responses SET completion = NULL, completed_at = NULL, path = NULL WHERE site = OLD.site AND completion = OLD.id;
    END;
  `,
  // The report counts people by these columns alone, and so need not fetch the events. place: of the chosen in the order shown, from 0; offered: how
  // many choices were shown; suspect: why a response may be no person's.
  `
    CREATE INDEX events_of_people ON events (site, campaign, name, visitor, variant, session) WHERE campaign IS NOT NULL;
    DROP INDEX events_of_campaign;
    ALTER TABLE answers ADD COLUMN place INTEGER;
    ALTER TABLE answers ADD COLUMN offered INTEGER;
    ALTER TABLE responses ADD COLUMN suspect TEXT;
  `,
];
