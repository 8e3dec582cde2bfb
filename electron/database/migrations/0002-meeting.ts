import type { Migration } from './migration.ts';

/** 会議の台帳と、取り消しがどのまとまりを戻したか。 */
export const meeting: Migration = {
  number: 2,
  sql: `
CREATE TABLE meeting (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  ward TEXT REFERENCES ward (code),  -- 空は市全体
  kind TEXT NOT NULL CHECK (kind IN ('council', 'working', 'liaison', 'briefing', 'training', 'contact', 'other')),  -- 推進会議 / ワーキング / 連携会議 / 説明会 / 研修 / 連絡会 / その他
  title TEXT NOT NULL DEFAULT '',
  plannedOn TEXT CHECK (plannedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),  -- 予定日
  heldOn TEXT CHECK (heldOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),  -- 開いた日。空はまだ
  startTime TEXT CHECK (startTime GLOB '[0-2][0-9]:[0-5][0-9]'),  -- '14:00'
  place TEXT NOT NULL DEFAULT '',
  format TEXT CHECK (format IN ('inPerson', 'online', 'hybrid')),  -- 集合 / Web / 併用
  topics TEXT NOT NULL DEFAULT '',
  attendance INTEGER CHECK (attendance >= 0),  -- 出席者数 (人)
  attendanceByRole TEXT NOT NULL DEFAULT '',  -- 職種ごとの出席者。一行に一つ
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX meetingByWard ON meeting (ward);

ALTER TABLE historyBatch ADD COLUMN undoes TEXT REFERENCES historyBatch (id);  -- 取り消したまとまり

CREATE INDEX historyBatchByUndoes ON historyBatch (undoes);
`,
};
