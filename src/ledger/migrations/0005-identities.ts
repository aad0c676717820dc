/**
 * The people of one name told apart, and the names of one organization joined. A profile is what reports say alike of whom a name
 * means: the same posts, or none in the same region; all reports of one profile mean one person (src/link/people). `called` is
 * the name's id; `untold` marks mentions that say too little to tell whose they are. `identity_doubts` are pairs that may be one
 * and are kept apart until someone decides.
 */
export const identities = `
ALTER TABLE people ADD COLUMN called TEXT NOT NULL DEFAULT '';
ALTER TABLE people ADD COLUMN untold INTEGER NOT NULL DEFAULT 0;
CREATE INDEX people_called ON people (called);

CREATE TABLE profiles (
  no INTEGER PRIMARY KEY,
  called TEXT NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  posts TEXT NOT NULL,
  region TEXT,
  bucket TEXT NOT NULL,
  person INTEGER REFERENCES people,
  reports INTEGER NOT NULL,
  first TEXT,
  last TEXT,
  UNIQUE (called, key)
) STRICT;
CREATE INDEX profiles_person ON profiles (person);
-- What each post of a profile belongs to: a division's code, or a name; '' where it is not said.
CREATE TABLE profile_posts (
  of TEXT NOT NULL,
  title TEXT NOT NULL,
  profile INTEGER NOT NULL REFERENCES profiles ON DELETE CASCADE,
  PRIMARY KEY (of, title, profile)
) STRICT, WITHOUT ROWID;
CREATE INDEX profile_posts_profile ON profile_posts (profile);
CREATE TABLE profile_reports (
  profile INTEGER NOT NULL REFERENCES profiles,
  day TEXT NOT NULL,
  report INTEGER NOT NULL,
  PRIMARY KEY (profile, day, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX profile_reports_report ON profile_reports (report);

-- 'bits' is the binary logarithm of the odds that both are one; 'a' is the lower number. Reasons are JSON.
CREATE TABLE identity_doubts (
  kind TEXT NOT NULL,
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  bits REAL NOT NULL,
  reasons TEXT NOT NULL,
  PRIMARY KEY (kind, a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_doubts_b ON identity_doubts (kind, b);
CREATE INDEX identity_doubts_bits ON identity_doubts (kind, bits DESC);
`
