import type { Migration } from './migration.ts';

/** 差戻しと確認票、台帳への反映。 */
export const sendback: Migration = {
  number: 6,
  sql: `
CREATE TABLE sendback (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  survey TEXT NOT NULL REFERENCES survey (id),
  form TEXT NOT NULL CHECK (form IN ('ward', 'room', 'hub')),
  ward TEXT NOT NULL REFERENCES ward (code),
  reply TEXT NOT NULL REFERENCES reply (id),  -- 差し戻した回答
  round INTEGER NOT NULL CHECK (round >= 1),  -- この回答者への何回目の差戻しか 1…
  returnedAt TEXT NOT NULL,  -- 時刻
  deadline TEXT CHECK (deadline GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),  -- 確認票の回答期限。空は決めていない
  reason TEXT NOT NULL DEFAULT '',  -- 確定した回答を差し戻した理由
  withdrawnAt TEXT,  -- 取りやめた時刻
  answeredFile TEXT REFERENCES replyFile (hash),  -- 戻ってきた確認票のバイト
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE question (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  sendback TEXT NOT NULL REFERENCES sendback (id),
  position INTEGER NOT NULL,  -- 並び 0…。印刷する番号は一つ足したもの
  kind TEXT,  -- もとの所見の FindingKind。自分で書いた質問は空
  code TEXT,  -- 項目の code。ファイル全体のことなら空
  label TEXT NOT NULL,  -- 印刷する項目の名
  given TEXT NOT NULL,  -- 尋ねたときの回答 (印刷した文)
  cell TEXT,  -- 'シート名!C12'
  text TEXT NOT NULL,  -- お尋ねの文
  answer TEXT,  -- 確認票に書かれて戻った答え。空はまだ
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (sendback, position)
) STRICT;

CREATE TABLE proposalDecision (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  survey TEXT NOT NULL REFERENCES survey (id),
  form TEXT NOT NULL CHECK (form IN ('ward', 'room', 'hub')),
  ward TEXT NOT NULL REFERENCES ward (code),
  key TEXT NOT NULL,  -- 提案の鍵 (どの行のどの欄を、どの値から、どの値へ)
  reply TEXT NOT NULL REFERENCES reply (id),  -- 見送ったときの回答
  title TEXT NOT NULL,  -- 何を見送ったか (人が読む文)
  reason TEXT NOT NULL,  -- 見送った理由
  decidedAt TEXT NOT NULL,  -- 時刻
  who TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (survey, form, ward, key)
) STRICT;

ALTER TABLE historyBatch ADD COLUMN reply TEXT REFERENCES reply (id);  -- 台帳へ反映したもとの回答

ALTER TABLE answer ADD COLUMN rowCells TEXT CHECK (json_valid(rowCells));  -- rows の行ごとの番地 ["C20", …]。ほかは空

CREATE INDEX sendbackBySurveyFormWard ON sendback (survey, form, ward);
CREATE INDEX sendbackByReply ON sendback (reply);
CREATE INDEX questionBySendbackPosition ON question (sendback, position);
CREATE INDEX historyBatchByReply ON historyBatch (reply);
`,
};
