import type { Migration } from './migration.ts';

/** 締め切った回の写し。開き直しても消さない。 */
export const closing: Migration = {
  number: 7,
  sql: `
CREATE TABLE freeze (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  survey TEXT NOT NULL REFERENCES survey (id),
  number INTEGER NOT NULL CHECK (number >= 1),  -- 何回目の締切か 1…
  frozenAt TEXT NOT NULL,  -- 時刻
  who TEXT NOT NULL,  -- 締め切った人
  content BLOB NOT NULL,  -- 写し: FrozenSurvey の JSON (UTF-8)
  checksum TEXT NOT NULL CHECK (length(checksum) = 64),  -- 決まった書き方 (canonicalJson) にした写しの SHA-256 の16進
  remaining TEXT NOT NULL CHECK (json_valid(remaining)),  -- 締めたとき残っていたこと。文の並びの JSON
  reopenedAt TEXT,  -- 再開した時刻。空は締め切ったまま
  reopenedWhy TEXT,  -- 再開した理由
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (survey, number)
) STRICT;
`,
};
