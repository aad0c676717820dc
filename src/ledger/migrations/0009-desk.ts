/**
 * The follow-up desk. `desk_entries` is only ever added to; `desk_items` is what each item's entries come to, for lists. Files are
 * kept once for each hash, as evidence of what an entry says.
 */
export const desk = `
CREATE TABLE desk_entries (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  item TEXT NOT NULL,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  text TEXT,
  percent INTEGER,
  sources TEXT NOT NULL,
  facts TEXT
) STRICT;
CREATE INDEX desk_entries_item ON desk_entries (item, no);

CREATE TABLE desk_items (
  id TEXT PRIMARY KEY,
  words TEXT NOT NULL,
  stage TEXT NOT NULL,
  lead TEXT,
  deadline TEXT,
  filed TEXT NOT NULL,
  report TEXT,
  last INTEGER NOT NULL,
  item TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_items_deadline ON desk_items (deadline);
CREATE INDEX desk_items_report ON desk_items (report);

CREATE TABLE desk_files (
  sha256 TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE desk_settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
