/**
 * The first ledger. `texts.record` and `copies` are what was added; every other table is made from them and can be made
 * again. Numbers of sentences, events, agendas and indicators are `report * 2^20 + position`, so that a report's rows lie
 * together and need no index of their own. `first` and `last` are the first and last day of a date; `day` is the report's.
 */
export const records = `
CREATE TABLE reports (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT,
  publisher TEXT,
  origin TEXT,
  date TEXT,
  first TEXT,
  last TEXT,
  month TEXT NOT NULL,
  length INTEGER NOT NULL,
  repairs INTEGER NOT NULL,
  topics TEXT NOT NULL,
  counts TEXT NOT NULL,
  path TEXT,
  url TEXT,
  format TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  added TEXT NOT NULL
) STRICT;
CREATE INDEX reports_first ON reports (first, no, last);
CREATE INDEX reports_origin ON reports (origin);
CREATE INDEX reports_publisher ON reports (publisher);

CREATE TABLE texts (
  report INTEGER PRIMARY KEY REFERENCES reports,
  body TEXT NOT NULL,
  record BLOB NOT NULL
) STRICT;

CREATE TABLE copies (
  report INTEGER PRIMARY KEY REFERENCES reports,
  charset TEXT NOT NULL,
  stated TEXT NOT NULL,
  text BLOB NOT NULL,
  map BLOB NOT NULL
) STRICT;

CREATE TABLE people (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  reports INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  first TEXT,
  last TEXT
) STRICT;
CREATE INDEX people_reports ON people (reports DESC, name);
CREATE TABLE report_people (
  person INTEGER NOT NULL REFERENCES people,
  report INTEGER NOT NULL REFERENCES reports,
  ord INTEGER NOT NULL,
  PRIMARY KEY (person, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_people_report ON report_people (report, ord);
CREATE TABLE posts (
  no INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES people,
  report INTEGER NOT NULL REFERENCES reports,
  day TEXT NOT NULL,
  ord INTEGER NOT NULL,
  title TEXT NOT NULL,
  of TEXT
) STRICT;
CREATE INDEX posts_person ON posts (person, day, report);
CREATE INDEX posts_of ON posts (of, day);

CREATE TABLE places (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  code TEXT,
  level TEXT NOT NULL,
  parent INTEGER REFERENCES places,
  named INTEGER NOT NULL,
  reports INTEGER NOT NULL,
  first TEXT,
  last TEXT
) STRICT;
CREATE INDEX places_reports ON places (reports DESC, name);
CREATE INDEX places_name ON places (name);
CREATE INDEX places_parent ON places (parent);
CREATE TABLE report_places (
  place INTEGER NOT NULL REFERENCES places,
  report INTEGER NOT NULL REFERENCES reports,
  ord INTEGER,
  PRIMARY KEY (place, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_places_report ON report_places (report, ord);
CREATE TABLE sentence_places (
  place INTEGER NOT NULL REFERENCES places,
  day TEXT NOT NULL,
  sentence INTEGER NOT NULL REFERENCES sentences,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (place, day, sentence)
) STRICT, WITHOUT ROWID;

CREATE TABLE organizations (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  kind TEXT NOT NULL,
  ticker TEXT,
  reports INTEGER NOT NULL,
  first TEXT,
  last TEXT
) STRICT;
CREATE INDEX organizations_reports ON organizations (reports DESC, name);
CREATE TABLE report_organizations (
  organization INTEGER NOT NULL REFERENCES organizations,
  report INTEGER NOT NULL REFERENCES reports,
  ord INTEGER NOT NULL,
  PRIMARY KEY (organization, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_organizations_report ON report_organizations (report, ord);
CREATE TABLE sentence_organizations (
  organization INTEGER NOT NULL REFERENCES organizations,
  day TEXT NOT NULL,
  sentence INTEGER NOT NULL REFERENCES sentences,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (organization, day, sentence)
) STRICT, WITHOUT ROWID;

CREATE TABLE tifa (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  kind TEXT NOT NULL,
  reports INTEGER NOT NULL,
  first TEXT,
  last TEXT
) STRICT;
CREATE INDEX tifa_reports ON tifa (reports DESC, name);
CREATE TABLE report_tifa (
  tifa INTEGER NOT NULL REFERENCES tifa,
  report INTEGER NOT NULL REFERENCES reports,
  ord INTEGER NOT NULL,
  PRIMARY KEY (tifa, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_tifa_report ON report_tifa (report, ord);
CREATE TABLE sentence_tifa (
  tifa INTEGER NOT NULL REFERENCES tifa,
  day TEXT NOT NULL,
  sentence INTEGER NOT NULL REFERENCES sentences,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (tifa, day, sentence)
) STRICT, WITHOUT ROWID;

-- The forms in which a place, organization or phrase is printed, its kinds and tickers: the most frequent is shown.
CREATE TABLE variants (
  of TEXT NOT NULL,
  entity INTEGER NOT NULL,
  value TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (of, entity, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX variants_value ON variants (of, value);

CREATE TABLE sentences (
  no INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES reports,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  act TEXT NOT NULL,
  stated INTEGER NOT NULL,
  speaker TEXT,
  person INTEGER REFERENCES people,
  topics TEXT NOT NULL,
  day TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX sentences_day ON sentences (day, no, act) WHERE stated = 1;
CREATE INDEX sentences_person ON sentences (person, day, no) WHERE stated = 1;
CREATE TABLE sentence_topics (
  topic TEXT NOT NULL,
  day TEXT NOT NULL,
  sentence INTEGER NOT NULL REFERENCES sentences,
  PRIMARY KEY (topic, day, sentence)
) STRICT, WITHOUT ROWID;

-- Statements of a report by topic and act; topic '' counts each statement once.
CREATE TABLE report_acts (
  topic TEXT NOT NULL,
  act TEXT NOT NULL,
  report INTEGER NOT NULL REFERENCES reports,
  n INTEGER NOT NULL,
  PRIMARY KEY (topic, act, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_acts_report ON report_acts (report);
-- Statements and reports by month, topic and act over the whole ledger; topic '' and act '' stand for any.
CREATE TABLE tallies (
  month TEXT NOT NULL,
  topic TEXT NOT NULL,
  act TEXT NOT NULL,
  reports INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (month, topic, act)
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
  no INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES reports,
  type TEXT NOT NULL,
  date TEXT,
  first TEXT,
  last TEXT,
  place INTEGER REFERENCES places,
  lead TEXT,
  person INTEGER REFERENCES people,
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
  report INTEGER NOT NULL REFERENCES reports,
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
  report INTEGER NOT NULL REFERENCES reports,
  sentence INTEGER REFERENCES sentences,
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

CREATE TABLE citations (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  authority TEXT NOT NULL,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  reports INTEGER NOT NULL,
  first TEXT,
  last TEXT
) STRICT;
CREATE INDEX citations_reports ON citations (reports DESC, name);
CREATE TABLE report_citations (
  citation INTEGER NOT NULL REFERENCES citations,
  report INTEGER NOT NULL REFERENCES reports,
  day TEXT NOT NULL,
  sentence INTEGER REFERENCES sentences,
  PRIMARY KEY (citation, day, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_citations_report ON report_citations (report);

CREATE VIRTUAL TABLE report_search USING fts5 (title, body, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE report_characters USING fts5 (text, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
CREATE VIRTUAL TABLE statement_search USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE statement_characters USING fts5 (text, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
`
