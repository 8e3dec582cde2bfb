import type { Migration } from './migration.ts';

/** 回答の訂正、注記、採らない理由、紙の回答の手入力。 */
export const review: Migration = {
  number: 5,
  sql: `
CREATE TABLE correction (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  reply TEXT NOT NULL REFERENCES reply (id),
  code TEXT NOT NULL,  -- 項目の code。今の値は answer にある
  readValue TEXT CHECK (json_valid(readValue)),  -- 読んだ値 (AnswerValue の JSON)。空は未回答か読めなかった
  readSheet TEXT NOT NULL,
  readCell TEXT NOT NULL,  -- 'C12'
  readOriginal TEXT NOT NULL,  -- セルにあったままの文字
  readRowCells TEXT CHECK (json_valid(readRowCells)),  -- rows の行ごとの番地。ほかは空
  reason TEXT NOT NULL DEFAULT '',  -- 訂正の理由
  correctedAt TEXT NOT NULL,  -- 時刻
  who TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (reply, code)
) STRICT;

CREATE TABLE settledFinding (
  id TEXT NOT NULL PRIMARY KEY,  -- 訂正で済んだ所見。もとの finding の id
  reply TEXT NOT NULL REFERENCES reply (id),
  position INTEGER NOT NULL,  -- 並び 0…
  level TEXT NOT NULL CHECK (level IN ('error', 'confirm', 'info')),
  kind TEXT NOT NULL,  -- FindingKind
  code TEXT,  -- 項目の code
  cell TEXT,  -- 'シート名!C12'
  message TEXT NOT NULL,
  reason TEXT,  -- 確認して受け入れた理由
  printed INTEGER NOT NULL DEFAULT 0 CHECK (printed IN (0, 1)),  -- 理由を注記として印刷してよい
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

ALTER TABLE finding ADD COLUMN printed INTEGER NOT NULL DEFAULT 0 CHECK (printed IN (0, 1));  -- 理由を注記として印刷してよい
ALTER TABLE finding ADD COLUMN raised INTEGER NOT NULL DEFAULT 0 CHECK (raised IN (0, 1));  -- 訂正した答えの点検で立った所見

ALTER TABLE reply ADD COLUMN source TEXT NOT NULL DEFAULT 'file' CHECK (source IN ('file', 'paper'));  -- 届いたファイル / 紙から手で打った
ALTER TABLE reply ADD COLUMN paperFrom TEXT NOT NULL DEFAULT '';  -- 紙の回答を誰から受け取ったか
ALTER TABLE reply ADD COLUMN setAsideReason TEXT;  -- 採らないことにした理由。空は採らないことにしていない
ALTER TABLE reply ADD COLUMN corrections INTEGER NOT NULL DEFAULT 0;  -- 訂正と、訂正の取りやめの回数

CREATE TABLE paperDraft (
  id TEXT NOT NULL PRIMARY KEY,  -- 回答者の id 'r6-hub/hub/27127'
  survey TEXT NOT NULL REFERENCES survey (id),
  form TEXT NOT NULL CHECK (form IN ('ward', 'room', 'hub')),
  ward TEXT NOT NULL REFERENCES ward (code),
  paperFrom TEXT NOT NULL DEFAULT '',  -- 誰から受け取ったか
  paperDay TEXT NOT NULL DEFAULT '',  -- 受け取った日。打ったままの文字
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE paperDraftAnswer (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  draft TEXT NOT NULL REFERENCES paperDraft (id),
  code TEXT NOT NULL,  -- 項目の code
  typed TEXT NOT NULL CHECK (json_valid(typed)),  -- TypedAnswer の JSON。打ったままの文字
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (draft, code)
) STRICT;

CREATE INDEX settledFindingByReply ON settledFinding (reply);
`,
};
