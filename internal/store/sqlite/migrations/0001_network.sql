-- The network: nodes, ties and what sources say of them; then what is derived.
-- Types, kinds of tie, roles and certainties are numbered as package network lists them.

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE node (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type INTEGER NOT NULL,
  name TEXT NOT NULL,
  sort TEXT NOT NULL,                          -- the folded name
  names TEXT NOT NULL DEFAULT '[]',            -- further names, as JSON
  description TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',               -- EDTF, as printed
  country TEXT NOT NULL DEFAULT '',
  region TEXT NOT NULL DEFAULT '',
  languages TEXT NOT NULL DEFAULT '',          -- tags between spaces, one at each end
  publisher TEXT NOT NULL DEFAULT '',
  url TEXT NOT NULL DEFAULT '',
  changed_at INTEGER NOT NULL,
  first_day INTEGER,                           -- what the date may mean; NULL where open or not known
  last_day INTEGER,
  from_day INTEGER,                            -- the same with open bounds at the ends of time; NULL: undated
  to_day INTEGER,
  up_day INTEGER NOT NULL,                     -- first_day for oldest first, a missing one last
  down_day INTEGER NOT NULL,                   -- first_day for newest first, a missing one last
  -- derived, of an event
  root INTEGER NOT NULL DEFAULT 0,
  effective TEXT NOT NULL DEFAULT '',
  status_certainty INTEGER NOT NULL DEFAULT 1, -- as passed down
  meets INTEGER NOT NULL DEFAULT 0,
  n INTEGER NOT NULL DEFAULT 0,
  basis INTEGER NOT NULL DEFAULT 0,
  weight INTEGER NOT NULL DEFAULT 0,
  -- derived, of any node: ties that a viewer sees
  ties_public INTEGER NOT NULL DEFAULT 0,
  ties_all INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX node_by_name ON node (type, sort, id);
CREATE INDEX event_by_up_day ON node (up_day, id) WHERE type = 3;
CREATE INDEX event_by_down_day ON node (down_day, id) WHERE type = 3;
CREATE INDEX event_by_country ON node (country, up_day, id) WHERE type = 3;
CREATE INDEX event_by_root ON node (root) WHERE type = 3;
CREATE INDEX node_by_ties_all ON node (type, ties_all, id);
CREATE INDEX node_by_ties_public ON node (type, ties_public, id);

CREATE TABLE tie (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind INTEGER NOT NULL,
  src INTEGER NOT NULL REFERENCES node (key) DEFERRABLE INITIALLY DEFERRED,
  dst INTEGER NOT NULL REFERENCES node (key) DEFERRABLE INITIALLY DEFERRED,
  role INTEGER NOT NULL DEFAULT 0,
  title TEXT NOT NULL DEFAULT '',
  behalf INTEGER REFERENCES node (key) DEFERRABLE INITIALLY DEFERRED,
  delegation INTEGER REFERENCES node (key) DEFERRABLE INITIALLY DEFERRED,
  event INTEGER REFERENCES node (key) DEFERRABLE INITIALLY DEFERRED,
  since TEXT NOT NULL DEFAULT '',
  until TEXT NOT NULL DEFAULT '',
  since_first INTEGER, since_last INTEGER, until_first INTEGER, until_last INTEGER,
  circle TEXT NOT NULL DEFAULT '',
  share TEXT NOT NULL DEFAULT '',
  personal INTEGER NOT NULL,                   -- touches a person
  certainty INTEGER NOT NULL DEFAULT 1,        -- derived from its evidence
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX tie_out ON tie (src, kind, dst);
CREATE INDEX tie_in ON tie (dst, kind, src);
-- An event is part of one other at most.
CREATE UNIQUE INDEX tie_one_parent ON tie (src) WHERE kind = 3;
CREATE INDEX tie_behalf ON tie (behalf) WHERE behalf IS NOT NULL;
CREATE INDEX tie_delegation ON tie (delegation) WHERE delegation IS NOT NULL;
CREATE INDEX tie_event ON tie (event, src, dst) WHERE event IS NOT NULL;
CREATE VIEW tie_from AS SELECT src AS start, dst AS finish, tie.* FROM tie;
CREATE VIEW tie_to AS SELECT dst AS start, src AS finish, tie.* FROM tie;
CREATE VIEW tie_both AS
  SELECT src AS start, dst AS finish, tie.* FROM tie UNION ALL SELECT dst, src, tie.* FROM tie;

CREATE TABLE number (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  node INTEGER NOT NULL REFERENCES node (key) DEFERRABLE INITIALLY DEFERRED,
  counted TEXT NOT NULL,
  delegation INTEGER REFERENCES node (key) DEFERRABLE INITIALLY DEFERRED,
  value INTEGER NOT NULL,
  approximate INTEGER NOT NULL,
  date TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX number_of ON number (node, counted, id);
CREATE INDEX number_delegation ON number (delegation) WHERE delegation IS NOT NULL;

CREATE TABLE evidence (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  subject TEXT NOT NULL,                       -- the id of a node, tie or number
  about TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES node (key) DEFERRABLE INITIALLY DEFERRED,
  certainty INTEGER NOT NULL,
  quote TEXT NOT NULL,
  reading TEXT NOT NULL,
  names TEXT NOT NULL DEFAULT '',              -- ids of the persons whom the quote names, between spaces
  personal INTEGER NOT NULL                    -- its subject is a person, or a tie that touches one
) STRICT;
CREATE INDEX evidence_of ON evidence (subject, about);
CREATE INDEX evidence_from ON evidence (source, subject, about, id);

-- The same persons, to be found by.
CREATE TABLE evidence_name (
  person TEXT NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (person, evidence)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_name_of ON evidence_name (evidence);

-- Presence, derived by the rules (docs/adr/0001): one row an actor and event.
CREATE TABLE present (
  actor INTEGER NOT NULL REFERENCES node (key) DEFERRABLE INITIALLY DEFERRED,
  event INTEGER NOT NULL REFERENCES node (key) DEFERRABLE INITIALLY DEFERRED,
  role INTEGER NOT NULL,
  how INTEGER NOT NULL,
  certainty INTEGER NOT NULL,
  side INTEGER NOT NULL,                       -- 0: none; -1: interlocutor; else the delegation's key
  PRIMARY KEY (actor, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX present_at ON present (event, actor, side, certainty, role, how);

-- The same two as lists to follow: key tells a row among those of its start.
CREATE VIEW present_from AS SELECT actor AS start, event AS finish, event AS key, present.* FROM present;
CREATE VIEW present_to AS SELECT event AS start, actor AS finish, actor AS key, present.* FROM present;

-- The organisations that a person represents at an event.
CREATE TABLE representation (
  event INTEGER NOT NULL,
  organisation INTEGER NOT NULL,
  actor INTEGER NOT NULL,
  PRIMARY KEY (event, organisation, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX represented_by ON representation (actor, event, organisation);

-- Pairs of organisations joined over MEMBER_OF, BRANCH_OF or SUCCEEDS; both ways round.
CREATE TABLE related (
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;

-- Words of names, as network.IndexWords folds them (no quotes, no phrases, so no positions), by
-- node key. The ascii tokenizer keeps every folded letter of every script as it is.
CREATE VIRTUAL TABLE name_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'ascii', detail = none);
CREATE TABLE word (word TEXT PRIMARY KEY, nodes INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- Each word of four letters or more with each one letter left out: near words share one.
CREATE TABLE word_near (variant TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (variant, word)) STRICT, WITHOUT ROWID;

INSERT INTO meta VALUES ('revision', '0');
