import type { Migration } from './migration.ts';

/** 確定した配付資料。刷った紙を、元の数と定義とともに残す。消さない。 */
export const frozenHandout: Migration = {
  number: 10,
  sql: `
CREATE TABLE frozenHandout (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  handout TEXT NOT NULL,  -- 配付資料の id
  number INTEGER NOT NULL CHECK (number >= 1),  -- その資料の何度目の確定か 1…
  title TEXT NOT NULL,  -- 確定したときの題
  survey TEXT,  -- 元になった調査の回。調査によらない資料は空
  purpose TEXT NOT NULL,  -- 会議の名や確定の理由。空でよい
  frozenAt TEXT NOT NULL,  -- 時刻
  who TEXT NOT NULL,  -- 確定した人
  definition TEXT NOT NULL CHECK (json_valid(definition)),  -- HandoutDefinition の JSON
  model TEXT NOT NULL CHECK (json_valid(model)),  -- HandoutModel の JSON
  modelHash TEXT NOT NULL CHECK (length(modelHash) = 64),  -- 決まった書き方 (canonicalJson) にした model の SHA-256 の16進
  pages INTEGER NOT NULL CHECK (pages >= 1),  -- 頁数
  pdf BLOB NOT NULL,  -- 刷った PDF のバイト
  pdfHash TEXT NOT NULL CHECK (length(pdfHash) = 64),  -- pdf の SHA-256 の16進
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (handout, number)
) STRICT;
`,
};
