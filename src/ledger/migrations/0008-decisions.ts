/**
 * What people decide about records. `decisions` is only ever added to, and refers to a report by its id, so that it outlives the
 * report's rows. `laid` holds the records of reports about which something was decided, as they are after it: made anew with
 * every decision and every reading. `doubts` are the records that the rules are least sure of, for the review queue.
 */
export const decisions = `
CREATE TABLE decisions (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  report TEXT NOT NULL,
  kind TEXT NOT NULL,
  identity TEXT NOT NULL,
  action TEXT NOT NULL,
  value TEXT,
  quote TEXT,
  note TEXT,
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_report ON decisions (report, no);
CREATE INDEX decisions_by ON decisions (by, no);

CREATE TABLE laid (
  report INTEGER PRIMARY KEY REFERENCES reports,
  record BLOB NOT NULL,
  orphans TEXT NOT NULL
) STRICT;

CREATE TABLE doubts (
  confidence REAL NOT NULL,
  report INTEGER NOT NULL,
  kind TEXT NOT NULL,
  identity TEXT NOT NULL,
  PRIMARY KEY (confidence, report, kind, identity)
) STRICT, WITHOUT ROWID;
CREATE INDEX doubts_report ON doubts (report);
`
