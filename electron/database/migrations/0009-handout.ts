import type { Migration } from './migration.ts';

/** 職員の配付資料。頁ごとに一行: 一つ直すたびに資料の全部を履歴に写さないように。 */
export const handout: Migration = {
  number: 9,
  sql: `
CREATE TABLE handout (
  id TEXT NOT NULL PRIMARY KEY CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id <> ''),  -- 'liaison-2'。一度使ったものは使い直さない
  basedOn TEXT NOT NULL,  -- 元にした資料の id (同梱のものか、ここの行。消えていてもよい)
  head TEXT NOT NULL CHECK (json_valid(head)),  -- HandoutDefinition から pages を除いた JSON
  savedAt TEXT NOT NULL,  -- 時刻
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE handoutPage (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  handout TEXT NOT NULL REFERENCES handout (id),
  position INTEGER NOT NULL CHECK (position >= 0),  -- 並び 0…
  page TEXT NOT NULL CHECK (json_valid(page)),  -- PageDefinition の JSON
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX handoutPageByHandoutPosition ON handoutPage (handout, position);

CREATE TABLE picture (
  id TEXT NOT NULL PRIMARY KEY,  -- 中身の SHA-256 の16進。同じ絵は一つ
  mime TEXT NOT NULL CHECK (mime IN ('image/png', 'image/jpeg')),
  width INTEGER NOT NULL CHECK (width > 0),  -- 画素
  height INTEGER NOT NULL CHECK (height > 0),  -- 画素
  bytes BLOB NOT NULL,  -- 描き直した後の中身 (撮影の情報は無い)
  addedAt TEXT NOT NULL,  -- 時刻
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE publicConfirmation (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  handout TEXT NOT NULL,  -- 資料の id (同梱のものも)
  textHash TEXT NOT NULL CHECK (length(textHash) = 64),  -- 公開してよいと確かめた文の SHA-256 の16進
  text TEXT NOT NULL,  -- 確かめた文
  found TEXT NOT NULL,  -- その文にあった名・電話・メール、読点で
  who TEXT NOT NULL,
  confirmedAt TEXT NOT NULL,  -- 時刻
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (handout, textHash)
) STRICT;
`,
};
