-- The register, which stands beside the network: how actors are reached and on what ground, who may ask, and what was done with
-- personal data. Days are counted from 1970-01-01, moments in seconds from then (UTC); roles are numbered as package network lists them.

CREATE TABLE contact_point (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  holder INTEGER NOT NULL REFERENCES node (key) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('FUNCTIONAL', 'PERSONAL')),
  medium TEXT NOT NULL,
  value TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES node (key) DEFERRABLE INITIALLY DEFERRED,
  since INTEGER,                               -- NULL: not known
  until INTEGER
) STRICT;
CREATE INDEX contact_point_of ON contact_point (holder, id);
CREATE INDEX contact_point_from ON contact_point (source);

CREATE TABLE basis (
  contact INTEGER NOT NULL REFERENCES contact_point (key) DEFERRABLE INITIALLY DEFERRED,
  purpose TEXT NOT NULL,
  ground TEXT NOT NULL,
  scope INTEGER NOT NULL,                      -- the least role
  evidence TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  until_day INTEGER,                           -- the last day; NULL: until it is withdrawn
  withdrawn INTEGER,                           -- the first day on which it holds no more
  PRIMARY KEY (contact, purpose)
) STRICT, WITHOUT ROWID;

CREATE TABLE credential (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  digest BLOB NOT NULL,                        -- SHA-256 of the secret, which is nowhere kept
  access INTEGER NOT NULL,
  label TEXT NOT NULL,
  subject TEXT NOT NULL,
  created INTEGER,                             -- moments that are not known are NULL
  expires INTEGER,
  used INTEGER,
  revoked INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX credential_by_kind ON credential (kind, id);

CREATE TABLE audit (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  access INTEGER NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  categories TEXT NOT NULL,                    -- as JSON
  purpose TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by ON audit (actor, number);
CREATE INDEX audit_about ON audit (subject, number) WHERE subject <> '';

-- What was written down stays as it was.
CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit BEGIN SELECT RAISE (ABORT, 'the audit log is only added to'); END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE (ABORT, 'the audit log is only added to'); END;
