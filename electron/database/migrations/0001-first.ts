import type { Migration } from './migration.ts';

/** はじめの形。列名は英語の語、単位と形は右に書く。 */
export const first: Migration = {
  number: 1,
  sql: `
CREATE TABLE ward (
  code TEXT NOT NULL PRIMARY KEY,  -- 5桁の区コード '27127'
  name TEXT NOT NULL,  -- '北区'
  kana TEXT NOT NULL,  -- ひらがな
  block TEXT NOT NULL CHECK (block IN ('北', '東', '西', '南')),
  position INTEGER NOT NULL UNIQUE,  -- 行政順 1…24
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE supportRoom (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  ward TEXT NOT NULL REFERENCES ward (code),
  name TEXT NOT NULL,
  commonName TEXT,  -- 通称
  operators TEXT NOT NULL DEFAULT '',  -- 受託者。一行に一つ
  postalCode TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  telephone TEXT NOT NULL DEFAULT '',
  fax TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  openingHours TEXT NOT NULL DEFAULT '',
  windowHours REAL CHECK (windowHours >= 0),  -- 拠点の窓口の時間 (時間/週)
  openedOn TEXT CHECK (openedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),  -- その日を含む
  closedOn TEXT CHECK (closedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),  -- その日を含む
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE coordinator (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  name TEXT NOT NULL,
  kana TEXT NOT NULL DEFAULT '',  -- ひらがな
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE assignment (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  coordinator TEXT NOT NULL REFERENCES coordinator (id),
  supportRoom TEXT NOT NULL REFERENCES supportRoom (id),
  programme TEXT NOT NULL CHECK (programme IN ('room', 'hub')),  -- 相談支援 / 連携拠点
  "from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),  -- その日を含む。空は前からずっと
  "to" TEXT CHECK ("to" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),  -- その日を含む。空は今も
  fullTime INTEGER CHECK (fullTime IN (0, 1)),  -- 常勤。空は不明
  dedicated INTEGER CHECK (dedicated IN (0, 1)),  -- 専任。空は不明
  clause TEXT,  -- 満たす資格要件の号
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE qualification (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  coordinator TEXT NOT NULL REFERENCES coordinator (id),
  kind TEXT NOT NULL,
  number TEXT NOT NULL DEFAULT '',  -- 登録番号
  obtainedOn TEXT CHECK (obtainedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  expiresOn TEXT CHECK (expiresOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),  -- その日まで有効
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE experience (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  coordinator TEXT NOT NULL REFERENCES coordinator (id),
  route TEXT NOT NULL,  -- 経験の区分
  "from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),  -- その日を含む
  "to" TEXT CHECK ("to" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),  -- その日を含む
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE institution (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  ward TEXT NOT NULL REFERENCES ward (code),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('hospital', 'clinic')),  -- 病院 / 診療所
  status TEXT NOT NULL CHECK (status IN ('formal', 'consented')),  -- 正式 / 内諾
  designatedOn TEXT CHECK (designatedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),  -- その日を含む
  endedOn TEXT CHECK (endedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),  -- その日を含む
  functionDaily INTEGER NOT NULL DEFAULT 0 CHECK (functionDaily IN (0, 1)),  -- 日常の療養支援
  functionDischarge INTEGER NOT NULL DEFAULT 0 CHECK (functionDischarge IN (0, 1)),  -- 入退院支援
  functionSudden INTEGER NOT NULL DEFAULT 0 CHECK (functionSudden IN (0, 1)),  -- 急変時の対応
  functionEndOfLife INTEGER NOT NULL DEFAULT 0 CHECK (functionEndOfLife IN (0, 1)),  -- 看取り
  nightHours TEXT NOT NULL DEFAULT '',
  otherScheme TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE formVersion (
  id TEXT NOT NULL PRIMARY KEY,  -- 'hub@1'
  form TEXT NOT NULL CHECK (form IN ('ward', 'room', 'hub')),
  number INTEGER NOT NULL,  -- 版 1…
  definition TEXT NOT NULL CHECK (json_valid(definition)),  -- FormDefinition の JSON
  publishedAt TEXT NOT NULL,  -- 時刻
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (form, number)
) STRICT;

CREATE TABLE survey (
  id TEXT NOT NULL PRIMARY KEY,  -- 'r6-hub'
  title TEXT NOT NULL,
  fiscalYear INTEGER NOT NULL,  -- 西暦の年度 2024
  half TEXT NOT NULL CHECK (half IN ('first', 'second', 'year')),  -- 4–9月 / 10–3月 / 12か月
  asOf TEXT NOT NULL CHECK (asOf GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),  -- 基準日
  deadline TEXT NOT NULL CHECK (deadline GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),  -- 回答期限
  createdAt TEXT NOT NULL,  -- 時刻
  closedAt TEXT,  -- 時刻
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE surveyForm (
  id TEXT NOT NULL PRIMARY KEY,  -- 'r6-hub/hub'
  survey TEXT NOT NULL REFERENCES survey (id),
  form TEXT NOT NULL CHECK (form IN ('ward', 'room', 'hub')),
  formVersion TEXT NOT NULL REFERENCES formVersion (id),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (survey, form)
) STRICT;

CREATE TABLE replyFile (
  hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),  -- SHA-256 の16進
  bytes BLOB NOT NULL  -- 届いたままのファイル
) STRICT;

CREATE TABLE reply (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  survey TEXT NOT NULL REFERENCES survey (id),
  form TEXT NOT NULL CHECK (form IN ('ward', 'room', 'hub')),
  ward TEXT NOT NULL REFERENCES ward (code),
  fileName TEXT NOT NULL,
  fileHash TEXT NOT NULL REFERENCES replyFile (hash),
  receivedAt TEXT NOT NULL,  -- 時刻
  identifiedBy TEXT NOT NULL,  -- 見分けた方法
  state TEXT NOT NULL CHECK (state IN ('pending', 'accepted', 'superseded')),
  acceptedAt TEXT,  -- 時刻
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (survey, fileHash)
) STRICT;

CREATE TABLE respondent (
  id TEXT NOT NULL PRIMARY KEY,  -- 'r6-hub/hub/27127'
  survey TEXT NOT NULL REFERENCES survey (id),
  form TEXT NOT NULL CHECK (form IN ('ward', 'room', 'hub')),
  ward TEXT NOT NULL REFERENCES ward (code),
  sentAt TEXT,  -- 時刻
  returnedAt TEXT,  -- 差し戻した時刻
  extendedTo TEXT CHECK (extendedTo GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),  -- 延長した期限
  extensionReason TEXT NOT NULL DEFAULT '',
  acceptedReply TEXT REFERENCES reply (id),  -- 確定した回答
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (survey, form, ward)
) STRICT;

CREATE TABLE answer (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  reply TEXT NOT NULL REFERENCES reply (id),
  code TEXT NOT NULL,  -- 項目の code
  value TEXT NOT NULL CHECK (json_valid(value)),  -- AnswerValue の JSON
  sheet TEXT NOT NULL,
  cell TEXT NOT NULL,  -- 'C12'
  original TEXT NOT NULL,  -- セルにあったままの文字
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (reply, code)
) STRICT;

CREATE TABLE finding (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  reply TEXT NOT NULL REFERENCES reply (id),
  position INTEGER NOT NULL,  -- 並び 0…
  level TEXT NOT NULL CHECK (level IN ('error', 'confirm', 'info')),
  kind TEXT NOT NULL,  -- FindingKind
  code TEXT,  -- 項目の code
  cell TEXT,  -- 'シート名!C12'
  message TEXT NOT NULL,
  reason TEXT,  -- 確認して受け入れた理由
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE statement (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  survey TEXT NOT NULL REFERENCES survey (id),
  form TEXT NOT NULL CHECK (form IN ('ward', 'room', 'hub')),
  item TEXT NOT NULL,  -- 項目の code
  position INTEGER NOT NULL,  -- 並び 0…
  text TEXT NOT NULL,  -- 資料の一覧の一行
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE statementSource (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  statement TEXT NOT NULL REFERENCES statement (id),
  ward TEXT NOT NULL REFERENCES ward (code),  -- もとになった回答の区
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (statement, ward)
) STRICT;

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,  -- 'sample' 'today'
  value TEXT NOT NULL
) STRICT;

CREATE TABLE historyBatch (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  at TEXT NOT NULL,  -- 時刻
  who TEXT NOT NULL,
  why TEXT,
  kind TEXT NOT NULL  -- HistoryKind
) STRICT;

CREATE TABLE historyEntry (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  batch TEXT NOT NULL REFERENCES historyBatch (id),
  "table" TEXT NOT NULL,
  rowId TEXT NOT NULL,  -- 主キーの値
  field TEXT,  -- 空は行そのものの追加か削除
  old TEXT,  -- JSON。追加のときは空
  new TEXT  -- JSON。削除のときは空
) STRICT;

CREATE INDEX supportRoomByWard ON supportRoom (ward);
CREATE INDEX assignmentByCoordinator ON assignment (coordinator);
CREATE INDEX assignmentBySupportRoom ON assignment (supportRoom);
CREATE INDEX qualificationByCoordinator ON qualification (coordinator);
CREATE INDEX experienceByCoordinator ON experience (coordinator);
CREATE INDEX institutionByWard ON institution (ward);
CREATE INDEX surveyFormByFormVersion ON surveyForm (formVersion);
CREATE INDEX replyBySurveyFormWard ON reply (survey, form, ward);
CREATE INDEX replyByFileHash ON reply (fileHash);
CREATE INDEX respondentByWard ON respondent (ward);
CREATE INDEX respondentByAcceptedReply ON respondent (acceptedReply);
CREATE INDEX findingByReplyPosition ON finding (reply, position);
CREATE INDEX statementBySurveyFormItemPosition ON statement (survey, form, item, position);
CREATE INDEX historyEntryByBatch ON historyEntry (batch);
CREATE INDEX historyEntryByTableRowId ON historyEntry ("table", rowId);
`,
};
