/**
 * Reports that are kept and reports that are listed are told apart: of copies of one report only one stands in lists and
 * counts. `reports.listed` says which; an unlisted report has its rows in `reports`, `texts` and `copies` and in no other
 * table. What a listing wrote can be taken out again, so no row refers to rows that go by a column that has no index: looking
 * for such rows would be a pass over the ledger for each that goes. Everything made from reports is empty after this step; the
 * reports are listed again from their records.
 */
export const copies = `
DROP TABLE report_citations;
DROP TABLE indicators;
DROP TABLE sentence_topics;
DROP TABLE sentence_tifa;
DROP TABLE sentence_organizations;
DROP TABLE sentence_places;
DROP TABLE sentences;
DROP TABLE event_people;
DROP TABLE events;
DROP TABLE agenda_items;
DROP TABLE agendas;
DROP TABLE posts;
DELETE FROM report_people;
DELETE FROM report_places;
DELETE FROM report_organizations;
DELETE FROM report_tifa;
DELETE FROM report_acts;
DELETE FROM tallies;
DELETE FROM variants;
DELETE FROM citations;
DELETE FROM tifa;
DELETE FROM organizations;
DELETE FROM places;
DELETE FROM people;
DROP TABLE report_search;
DROP TABLE report_characters;
DROP TABLE statement_search;
DROP TABLE statement_characters;

ALTER TABLE reports ADD COLUMN listed INTEGER NOT NULL DEFAULT 0;
DROP INDEX reports_first;
DROP INDEX reports_origin;
DROP INDEX reports_publisher;
CREATE INDEX reports_first ON reports (first, no, last) WHERE listed = 1;
CREATE INDEX reports_last ON reports (last, no) WHERE listed = 1;
CREATE INDEX reports_origin ON reports (origin) WHERE listed = 1;
CREATE INDEX reports_publisher ON reports (publisher) WHERE listed = 1;
CREATE INDEX visits_report ON visits (report);

-- A body is what copies have in common: its letters, by which it is numbered. Reports with the same letters share one; a
-- report too short to be told from others has none. 'grp' is the group of copies, 'day' the first on which it was published,
-- 'container' the body that it was cut from, 'held' the share of the container that it holds, 'joined' the percentage of it
-- that other reports cover where it is several on one page.
ALTER TABLE reports ADD COLUMN body INTEGER;
CREATE INDEX reports_body ON reports (body, title);
CREATE TABLE bodies (
  body INTEGER PRIMARY KEY,
  letters INTEGER NOT NULL,
  keys INTEGER NOT NULL,
  grp INTEGER NOT NULL,
  day TEXT,
  container INTEGER,
  held REAL NOT NULL,
  joined INTEGER NOT NULL
) STRICT;
CREATE INDEX bodies_group ON bodies (grp, letters DESC, body);
CREATE INDEX bodies_container ON bodies (container);
CREATE TABLE body_keys (
  key INTEGER NOT NULL,
  day INTEGER NOT NULL,
  body INTEGER NOT NULL,
  PRIMARY KEY (key, day, body)
) STRICT, WITHOUT ROWID;
-- Bodies that have much in common, each pair in both directions: how much of 'body' stands in 'other', how much of that in
-- 'body', and where. 'part' is 1 where 'body' is a joined page and 'other' one of the reports on it.
CREATE TABLE body_pairs (
  body INTEGER NOT NULL,
  other INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  share REAL NOT NULL,
  back REAL NOT NULL,
  ranges TEXT NOT NULL,
  part INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (body, other)
) STRICT, WITHOUT ROWID;
-- 'standing' is the report that stands for the group in lists and counts; null where others hold all of it.
CREATE TABLE copy_groups (
  grp INTEGER PRIMARY KEY,
  copies INTEGER NOT NULL,
  standing INTEGER
) STRICT;

-- Reports whose rows came or went after others had been added: what was read of them before is out of date. 'at' counts up.
CREATE TABLE relisted (
  report INTEGER PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX relisted_at ON relisted (at);

CREATE TABLE posts (
  no INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES people,
  report INTEGER NOT NULL,
  day TEXT NOT NULL,
  ord INTEGER NOT NULL,
  title TEXT NOT NULL,
  of TEXT
) STRICT;
CREATE INDEX posts_person ON posts (person, day, report);
CREATE INDEX posts_of ON posts (of, day);

CREATE TABLE sentences (
  no INTEGER PRIMARY KEY,
  report INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  act TEXT NOT NULL,
  stated INTEGER NOT NULL,
  speaker TEXT,
  person INTEGER,
  topics TEXT NOT NULL,
  day TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX sentences_day ON sentences (day, no, act) WHERE stated = 1;
CREATE INDEX sentences_person ON sentences (person, day, no) WHERE stated = 1;
CREATE TABLE sentence_places (
  place INTEGER NOT NULL REFERENCES places,
  day TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (place, day, sentence)
) STRICT, WITHOUT ROWID;
CREATE TABLE sentence_organizations (
  organization INTEGER NOT NULL REFERENCES organizations,
  day TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (organization, day, sentence)
) STRICT, WITHOUT ROWID;
CREATE TABLE sentence_tifa (
  tifa INTEGER NOT NULL REFERENCES tifa,
  day TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (tifa, day, sentence)
) STRICT, WITHOUT ROWID;
CREATE TABLE sentence_topics (
  topic TEXT NOT NULL,
  day TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  PRIMARY KEY (topic, day, sentence)
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
  no INTEGER PRIMARY KEY,
  report INTEGER NOT NULL,
  type TEXT NOT NULL,
  date TEXT,
  first TEXT,
  last TEXT,
  place INTEGER REFERENCES places,
  lead TEXT,
  person INTEGER,
  stops TEXT NOT NULL,
  words TEXT NOT NULL,
  spans TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX events_first ON events (first);
CREATE INDEX events_place ON events (place);
CREATE TABLE event_people (
  event INTEGER NOT NULL REFERENCES events,
  ord INTEGER NOT NULL,
  name TEXT NOT NULL,
  person INTEGER REFERENCES people,
  PRIMARY KEY (event, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_people_person ON event_people (person);

CREATE TABLE agendas (
  no INTEGER PRIMARY KEY,
  report INTEGER NOT NULL,
  speaker TEXT,
  person INTEGER REFERENCES people,
  announced INTEGER,
  words TEXT NOT NULL,
  spans TEXT NOT NULL,
  day TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX agendas_day ON agendas (day, no);
CREATE INDEX agendas_person ON agendas (person);
CREATE TABLE agenda_items (
  agenda INTEGER NOT NULL REFERENCES agendas,
  ord INTEGER NOT NULL,
  text TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (agenda, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicators (
  no INTEGER PRIMARY KEY,
  report INTEGER NOT NULL,
  sentence INTEGER,
  kind TEXT NOT NULL,
  metric TEXT NOT NULL,
  measure TEXT NOT NULL,
  value REAL,
  unit TEXT,
  approx INTEGER NOT NULL,
  bound TEXT,
  high REAL,
  period TEXT,
  subject TEXT,
  words TEXT NOT NULL,
  spans TEXT NOT NULL,
  day TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX indicators_day ON indicators (day, no);

CREATE TABLE report_citations (
  citation INTEGER NOT NULL REFERENCES citations,
  report INTEGER NOT NULL REFERENCES reports,
  day TEXT NOT NULL,
  sentence INTEGER,
  PRIMARY KEY (citation, day, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_citations_report ON report_citations (report);

CREATE VIRTUAL TABLE report_search USING fts5 (title, body, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE report_characters USING fts5 (text, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
CREATE VIRTUAL TABLE statement_search USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE statement_characters USING fts5 (text, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
`
