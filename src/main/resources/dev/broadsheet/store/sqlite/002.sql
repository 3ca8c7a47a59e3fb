-- An article is recognised by what it holds: by any of several hashes. Its id alone proves nothing, since
-- ids may begin anew each day; names only tell of which articles it may be another version.
DROP INDEX edition_article_hash;

DROP INDEX edition_article_id;

CREATE TABLE edition_article_hash (
  edition INTEGER NOT NULL REFERENCES edition ON DELETE CASCADE,
  article INTEGER NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (edition, article, hash)
) WITHOUT ROWID;

CREATE TABLE edition_article_name (
  edition INTEGER NOT NULL REFERENCES edition ON DELETE CASCADE,
  article INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (edition, article, name)
) WITHOUT ROWID;

-- Of articles printed until now the hash of the text is known, and no more.
INSERT INTO edition_article_hash SELECT edition, place, hash FROM edition_article;

ALTER TABLE edition_article DROP COLUMN hash;

ALTER TABLE edition_article ADD COLUMN sentences TEXT NOT NULL DEFAULT '';

CREATE INDEX edition_article_hash_value ON edition_article_hash (hash);
