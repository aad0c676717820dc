/**
 * Events told by several reports, and what reports pass on of others. `events.head` is the telling that stands for the event
 * where another does; null where it stands for itself. `event_pairs` holds both directions. `meeting_names` and `passed_on` are
 * what one report says, so that it need not be read again: names of meetings that it tells of, and the speeches and meetings that it
 * leans on, each with whom and what it names; which event is meant is found when it is asked for.
 */
export const sameEvents = `
ALTER TABLE events ADD COLUMN head INTEGER;
CREATE INDEX events_head ON events (head) WHERE head IS NOT NULL;
CREATE INDEX events_shown ON events (first, place) WHERE head IS NULL;
CREATE INDEX events_person ON events (person, first);
CREATE INDEX events_person_day ON events (person, substr(date, 6, 5));
CREATE INDEX events_place_day ON events (place, first);

CREATE TABLE event_pairs (
  event INTEGER NOT NULL,
  other INTEGER NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY (event, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_names (
  name TEXT NOT NULL,
  day TEXT NOT NULL,
  event INTEGER NOT NULL,
  PRIMARY KEY (name, day, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_names_event ON meeting_names (event);

CREATE TABLE passed_on (
  no INTEGER PRIMARY KEY,
  report INTEGER NOT NULL,
  event INTEGER,
  relay INTEGER NOT NULL,
  people TEXT NOT NULL,
  meeting TEXT,
  scope TEXT,
  place INTEGER,
  home INTEGER,
  occasion TEXT NOT NULL,
  day TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  work TEXT NOT NULL
) STRICT;
CREATE INDEX passed_on_event ON passed_on (event) WHERE relay = 1;
CREATE INDEX passed_on_meeting ON passed_on (meeting, relay, day) WHERE meeting IS NOT NULL;
CREATE TABLE passed_on_people (
  person INTEGER NOT NULL,
  relay INTEGER NOT NULL,
  day TEXT NOT NULL,
  passed INTEGER NOT NULL,
  PRIMARY KEY (person, relay, day, passed)
) STRICT, WITHOUT ROWID;
CREATE INDEX passed_on_people_passed ON passed_on_people (passed);
`
