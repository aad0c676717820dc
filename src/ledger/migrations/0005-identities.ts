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

-- A name of an organization; one that means nothing without its region (县人民医院) is one for each region. 'head' is what
-- names must have alike to be compared; kinds and provinces are those of reports that print it.
CREATE TABLE organization_names (
  no INTEGER PRIMARY KEY,
  called TEXT NOT NULL,
  core TEXT NOT NULL,
  head TEXT NOT NULL,
  at TEXT,
  local INTEGER NOT NULL,
  grouped INTEGER NOT NULL,
  organization INTEGER REFERENCES organizations,
  reports INTEGER NOT NULL,
  UNIQUE (called, core)
) STRICT;
CREATE INDEX organization_names_head ON organization_names (head);
CREATE INDEX organization_names_organization ON organization_names (organization);
CREATE TABLE organization_prints (
  name INTEGER NOT NULL REFERENCES organization_names ON DELETE CASCADE,
  of TEXT NOT NULL,
  value TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (name, of, value)
) STRICT, WITHOUT ROWID;
CREATE TABLE organization_reports (
  name INTEGER NOT NULL REFERENCES organization_names ON DELETE CASCADE,
  report INTEGER NOT NULL,
  province TEXT,
  PRIMARY KEY (name, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX organization_reports_report ON organization_reports (report);
CREATE TABLE organization_renames (
  report INTEGER NOT NULL,
  old TEXT NOT NULL,
  new TEXT NOT NULL,
  PRIMARY KEY (report, old, new)
) STRICT, WITHOUT ROWID;
CREATE INDEX organization_renames_old ON organization_renames (old, new);
CREATE INDEX organization_renames_new ON organization_renames (new, old);
`
