import type { Migration } from './migration.ts';

const DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'";

/** 評価指標とその年度の値、個別ケース相談の事例。 */
export const indicator: Migration = {
  number: 14,
  sql: `
CREATE TABLE indicator (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  position INTEGER NOT NULL CHECK (position >= 1),  -- 並ぶ順
  name TEXT NOT NULL,
  definition TEXT NOT NULL DEFAULT '',  -- 何を何で割るか
  side TEXT NOT NULL CHECK (side IN ('medical', 'care', 'work')),  -- 医療側 / 介護側 / 取組
  source TEXT NOT NULL DEFAULT '',  -- 出所 (実態調査、アンケート)
  unit TEXT NOT NULL DEFAULT '',  -- ％・件・区
  numeratorItem TEXT,  -- 分子になる集計の数 'room.b_e_4' (三状態は実施済の区)、'hub.c_2a:c1' (選択肢の区)、'hub.c_2a:n' (答える区)。空は打つ
  denominatorItem TEXT,  -- 分母になる集計の数。空は打つか、分母なし
  direction TEXT NOT NULL DEFAULT 'up' CHECK (direction IN ('up', 'down')),  -- 増えるのがよい / 減るのがよい
  baselineYear INTEGER CHECK (baselineYear BETWEEN 1990 AND 2200),  -- 基準の年度
  baseline REAL,  -- 基準値。単位は unit
  targetYear INTEGER CHECK (targetYear BETWEEN 1990 AND 2200),
  target REAL,  -- 目標値。単位は unit
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE indicatorValue (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  indicator TEXT NOT NULL REFERENCES indicator (id),
  fiscalYear INTEGER NOT NULL CHECK (fiscalYear BETWEEN 1990 AND 2200),
  numerator REAL,  -- 打った分子
  denominator REAL CHECK (denominator >= 0),  -- 打った分母
  value REAL,  -- 分子・分母の無い値。単位は indicator.unit
  source TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE UNIQUE INDEX indicatorValueOnce ON indicatorValue (indicator, fiscalYear);

CREATE TABLE caseExample (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  fiscalYear INTEGER NOT NULL CHECK (fiscalYear BETWEEN 1990 AND 2200),
  half TEXT NOT NULL CHECK (half IN ('first', 'second', 'year')),
  ward TEXT REFERENCES ward (code),  -- 出した相談支援室の区。資料には出さない
  position INTEGER NOT NULL CHECK (position >= 1),  -- 資料での番号 (①から)
  scene TEXT NOT NULL CHECK (scene IN ('daily', 'discharge', 'sudden', 'endOfLife')),  -- 日常の療養支援 / 入退院支援 / 急変時の対応 / 看取り
  requester TEXT NOT NULL DEFAULT '',  -- 相談者
  basics TEXT NOT NULL DEFAULT '',  -- 基礎情報
  consultation TEXT NOT NULL DEFAULT '',  -- 相談内容
  response TEXT NOT NULL DEFAULT '',  -- 相談支援室の対応
  outcome TEXT NOT NULL DEFAULT '',  -- その後の経過
  state TEXT NOT NULL DEFAULT 'internal' CHECK (state IN ('internal', 'public')),  -- 内部 / 公開 (確かめ済み)
  checkedOn TEXT CHECK (checkedOn ${DAY}),  -- 公開してよいと確かめた日
  checkedBy TEXT NOT NULL DEFAULT '',
  setAside TEXT NOT NULL DEFAULT '',  -- 点検で見つかったがよいとしたもの。一行に一つ「種類｜欄｜字｜理由｜日｜人」
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
`,
};
