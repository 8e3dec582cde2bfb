import type { Migration } from './migration.ts';

/** 前に公表した数。回答からの再計算では書き換えない。 */
export const publishedFigure: Migration = {
  number: 8,
  sql: `
CREATE TABLE publishedFigure (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7。見本は 'f-225'
  item TEXT,  -- 様式の項目か導出値 'room.b_kai_kei'。空は様式に無い数
  label TEXT NOT NULL,  -- 印刷された名
  part TEXT NOT NULL DEFAULT '',  -- 区分: 選択肢・階級の印刷された名。空は値 (合計)
  fiscalYear INTEGER NOT NULL CHECK (fiscalYear BETWEEN 1990 AND 2200),  -- 年度 (西暦)
  half TEXT NOT NULL CHECK (half IN ('first', 'second', 'year')),  -- 上半期 / 下半期 / 通年
  value REAL NOT NULL CHECK (value >= 0),  -- 印刷された数。単位は unit
  unit TEXT NOT NULL DEFAULT '',  -- 件・回・区・人・か所
  base INTEGER CHECK (base >= 0),  -- 印刷された n (区)
  document TEXT NOT NULL,  -- 出典の資料
  page TEXT NOT NULL DEFAULT '',  -- 出典の頁・場所
  publishedOn TEXT CHECK (publishedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),  -- 資料の日付
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX publishedFigureByItem ON publishedFigure (item, fiscalYear);
`,
};
