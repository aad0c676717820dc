/**
 * What people decide about two that may be one. `identity_decisions` is only ever added to; `subject` is what must not have been
 * decided about in the meantime: a person's name, else the pair. `identity_anchors` finds the decisions that a report or a name
 * bears on; `identity_unmet` names those that have no effect now, and why. `identity_doubts.decision` is the decision that leaves
 * a pair as it is.
 */
export const identityDecisions = `
CREATE TABLE identity_decisions (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  identity TEXT NOT NULL,
  action TEXT NOT NULL,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  "to" TEXT,
  note TEXT,
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX identity_decisions_subject ON identity_decisions (kind, subject, no);
CREATE INDEX identity_decisions_identity ON identity_decisions (kind, identity, no);
CREATE INDEX identity_decisions_by ON identity_decisions (by, no);

CREATE TABLE identity_anchors (
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  decision INTEGER NOT NULL,
  PRIMARY KEY (kind, at, decision)
) STRICT, WITHOUT ROWID;

CREATE TABLE identity_unmet (
  decision INTEGER PRIMARY KEY,
  why TEXT NOT NULL
) STRICT;

ALTER TABLE identity_doubts ADD COLUMN decision INTEGER;
CREATE INDEX identity_doubts_open ON identity_doubts (kind, bits DESC) WHERE decision IS NULL;
`
