/**
 * Who used which phrase when, from which level and place. `phrases` are set phrases by their id, and words that a report only
 * quotes, which count where they are the name of a phrase; `read` and `quoted` count the uses of either kind. `day` is '' where it is not known or
 * lies after the day on which the report was added. `area` is the code of the nearest division; in the counts by month a
 * province's, 100000 for the centre, or '' for all.
 */
export const lineage = `
CREATE TABLE phrases (
  no INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  read INTEGER NOT NULL,
  quoted INTEGER NOT NULL
) STRICT;
-- The forms in which a set phrase is printed: its keys are those of all of them.
CREATE TABLE phrase_forms (
  phrase INTEGER NOT NULL,
  text TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (phrase, text)
) STRICT, WITHOUT ROWID;
CREATE TABLE phrase_keys (
  key TEXT NOT NULL,
  phrase INTEGER NOT NULL,
  PRIMARY KEY (key, phrase)
) STRICT, WITHOUT ROWID;
CREATE INDEX phrase_keys_phrase ON phrase_keys (phrase);
CREATE TABLE phrase_uses (
  phrase INTEGER NOT NULL,
  level TEXT NOT NULL,
  place TEXT NOT NULL,
  day TEXT NOT NULL,
  report INTEGER NOT NULL,
  ord INTEGER NOT NULL,
  area TEXT NOT NULL,
  read INTEGER NOT NULL,
  passed INTEGER NOT NULL,
  authority TEXT,
  speaker TEXT,
  basis TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  sentences INTEGER NOT NULL,
  PRIMARY KEY (phrase, level, place, day, report, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX phrase_uses_report ON phrase_uses (report);
CREATE TABLE phrase_parts (
  whole INTEGER NOT NULL,
  relation TEXT NOT NULL,
  part TEXT NOT NULL,
  report INTEGER NOT NULL,
  text TEXT NOT NULL,
  score REAL NOT NULL,
  reasons TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  whole_start INTEGER NOT NULL,
  whole_end INTEGER NOT NULL,
  part_start INTEGER NOT NULL,
  part_end INTEGER NOT NULL,
  PRIMARY KEY (whole, relation, part, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX phrase_parts_part ON phrase_parts (part);
CREATE INDEX phrase_parts_report ON phrase_parts (report);
-- Reports by month that use a phrase, and all reports by month.
CREATE TABLE phrase_months (
  area TEXT NOT NULL,
  month TEXT NOT NULL,
  phrase INTEGER NOT NULL,
  reports INTEGER NOT NULL,
  PRIMARY KEY (area, month, phrase)
) STRICT, WITHOUT ROWID;
CREATE INDEX phrase_months_phrase ON phrase_months (phrase, area, month, reports);
CREATE TABLE area_months (
  area TEXT NOT NULL,
  month TEXT NOT NULL,
  reports INTEGER NOT NULL,
  PRIMARY KEY (area, month)
) STRICT, WITHOUT ROWID;
CREATE TABLE report_areas (
  report INTEGER NOT NULL,
  area TEXT NOT NULL,
  month TEXT NOT NULL,
  PRIMARY KEY (report, area)
) STRICT, WITHOUT ROWID;
`
