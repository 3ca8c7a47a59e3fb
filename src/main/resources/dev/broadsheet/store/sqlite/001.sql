-- Replies of language models. The text is UTF-8, or a blob of UTF-16 (big endian) where it holds
-- something that UTF-8 cannot.
CREATE TABLE reply (
  key TEXT NOT NULL UNIQUE,
  kept INTEGER NOT NULL,
  text BLOB NOT NULL,
  tokens_in INTEGER NOT NULL,
  tokens_out INTEGER NOT NULL,
  finish TEXT NOT NULL,
  seconds REAL NOT NULL
);

-- Embeddings. The key is a SHA-256 over the model's name and the text; floats are big endian.
CREATE TABLE vector (
  key BLOB NOT NULL UNIQUE,
  kept INTEGER NOT NULL,
  floats BLOB NOT NULL
);

CREATE INDEX vector_kept ON vector (kept);

-- Editions; an announced one (confirmed = 0) may stand beside the one of its day that it is to replace.
CREATE TABLE edition (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  date TEXT NOT NULL,
  confirmed INTEGER NOT NULL,
  title TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  UNIQUE (date, confirmed)
);

CREATE TABLE edition_file (
  edition INTEGER NOT NULL REFERENCES edition ON DELETE CASCADE,
  name TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (edition, name)
);

CREATE TABLE edition_article (
  edition INTEGER NOT NULL REFERENCES edition ON DELETE CASCADE,
  place INTEGER NOT NULL,
  id TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (edition, place)
);

CREATE INDEX edition_article_id ON edition_article (id);

CREATE INDEX edition_article_hash ON edition_article (hash);

CREATE TABLE edition_story (
  edition INTEGER NOT NULL REFERENCES edition ON DELETE CASCADE,
  place INTEGER NOT NULL,
  id TEXT NOT NULL,
  headline TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (edition, place)
);

CREATE TABLE edition_story_article (
  edition INTEGER NOT NULL REFERENCES edition ON DELETE CASCADE,
  story INTEGER NOT NULL,
  place INTEGER NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (edition, story, place)
);

CREATE TABLE delivery (
  date TEXT NOT NULL,
  recipient TEXT NOT NULL,
  message_id TEXT NOT NULL,
  state TEXT NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (date, recipient)
);

CREATE TABLE feed (
  url TEXT PRIMARY KEY NOT NULL,
  etag TEXT,
  last_modified TEXT,
  fetched INTEGER NOT NULL,
  body TEXT NOT NULL
);

CREATE TABLE run (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  started INTEGER NOT NULL,
  pid INTEGER NOT NULL,
  date TEXT NOT NULL,
  finished INTEGER,
  exit INTEGER,
  message TEXT
);

CREATE TABLE run_count (
  run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  name TEXT NOT NULL,
  value REAL NOT NULL,
  PRIMARY KEY (run, name)
);

CREATE TABLE run_failure (
  run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  place INTEGER NOT NULL,
  item TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (run, place)
);
