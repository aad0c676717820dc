/**
 * What reports say of tasks, and what came of them. A statement is one clause: a demand (role 0) or how a task stands (role 1); its number is
 * `report * 2^20 + position`. `ord` orders statements by day and identity, so that it does not matter which was added first; `parent` is the
 * earlier demand that a demand repeats, `root` the first of its item; `keys` are those of
 * follow_keys, one a line. Every link here follows from the two statements that it joins.
 */
export const followThrough = `
CREATE TABLE follow_statements (
  no INTEGER PRIMARY KEY,
  report INTEGER NOT NULL,
  role INTEGER NOT NULL,
  day TEXT NOT NULL,
  ord TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  place TEXT NOT NULL,
  parent INTEGER,
  root INTEGER,
  keys TEXT NOT NULL,
  data TEXT NOT NULL
) STRICT;
CREATE INDEX follow_statements_root ON follow_statements (root) WHERE root IS NOT NULL;
CREATE INDEX follow_statements_parent ON follow_statements (parent) WHERE parent IS NOT NULL;
CREATE INDEX follow_statements_sentence ON follow_statements (sentence) WHERE role = 0;
CREATE TABLE follow_keys (
  key TEXT NOT NULL,
  statement INTEGER NOT NULL,
  PRIMARY KEY (key, statement)
) STRICT, WITHOUT ROWID;
CREATE TABLE follow_pairs (
  later INTEGER NOT NULL,
  earlier INTEGER NOT NULL,
  kind TEXT NOT NULL,
  score REAL NOT NULL,
  reasons TEXT NOT NULL,
  PRIMARY KEY (later, earlier)
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_pairs_earlier ON follow_pairs (earlier, kind, later);
CREATE TABLE follow_items (
  root INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  place TEXT NOT NULL,
  topic TEXT NOT NULL,
  outcome TEXT NOT NULL,
  deadline TEXT,
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  steps INTEGER NOT NULL,
  words TEXT NOT NULL
) STRICT;
CREATE INDEX follow_items_place ON follow_items (place, last);
CREATE INDEX follow_items_last ON follow_items (last, root);
CREATE INDEX follow_items_outcome ON follow_items (outcome, last);
CREATE INDEX follow_items_deadline ON follow_items (deadline, root);
`
