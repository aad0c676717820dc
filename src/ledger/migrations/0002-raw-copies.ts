/**
 * What is kept so that a report can be recovered and read again: the bytes of copies, once for each hash, compressed; and what
 * was seen of pages on the web, so that they are asked for again only if they have changed.
 */
export const rawCopies = `
CREATE TABLE raws (
  no INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  media TEXT NOT NULL,
  seen TEXT NOT NULL,
  address TEXT,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE visits (
  address TEXT PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES reports,
  etag TEXT,
  modified TEXT,
  seen TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
