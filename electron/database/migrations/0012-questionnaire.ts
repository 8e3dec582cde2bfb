import type { Migration } from './migration.ts';

/** 催しのアンケート: 問い、選択肢ごとの数、自由記載。 */
export const questionnaire: Migration = {
  number: 12,
  sql: `
CREATE TABLE questionnaire (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  meeting TEXT REFERENCES meeting (id),  -- 会議か研修のどちらか一つ
  training TEXT REFERENCES training (id),
  title TEXT NOT NULL,  -- '第1部アンケート'
  base INTEGER CHECK (base >= 0),  -- 配った数 (人)。空は参加者の数
  returned INTEGER CHECK (returned >= 0),  -- 回収数。空はまだ
  source TEXT NOT NULL DEFAULT '',  -- 取り込んだ生の回答の表のファイル名
  finished INTEGER NOT NULL DEFAULT 0 CHECK (finished IN (0, 1)),  -- まとめ終えた
  reason TEXT NOT NULL DEFAULT '',  -- 回収数が配った数より多い理由。資料に注として載る
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK ((meeting IS NULL) <> (training IS NULL))
) STRICT;

CREATE INDEX questionnaireByMeeting ON questionnaire (meeting);
CREATE INDEX questionnaireByTraining ON questionnaire (training);

CREATE TABLE questionnaireItem (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  questionnaire TEXT NOT NULL REFERENCES questionnaire (id),
  position INTEGER NOT NULL CHECK (position >= 0),  -- 問いの順
  text TEXT NOT NULL,  -- 問いの文
  reason TEXT NOT NULL DEFAULT '',  -- 合計が回収数と合わない理由。資料に注として載る
  reasonFor INTEGER,  -- 理由を書いたときの差 (合計 − 回収数、人)。差が変われば、理由は効かない
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX questionnaireItemByQuestionnaire ON questionnaireItem (questionnaire);

CREATE TABLE questionnaireChoice (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  item TEXT NOT NULL REFERENCES questionnaireItem (id),
  position INTEGER NOT NULL CHECK (position >= 0),  -- 選択肢の順
  label TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'choice' CHECK (kind IN ('choice', 'other', 'noAnswer', 'unknown')),  -- 選択肢 / その他 / 未回答 / 凡例の分からない値
  count INTEGER CHECK (count >= 0),  -- 人。空はまだ
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX questionnaireChoiceByItem ON questionnaireChoice (item);

CREATE TABLE questionnaireComment (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  questionnaire TEXT NOT NULL REFERENCES questionnaire (id),
  heading TEXT NOT NULL DEFAULT '',  -- まとめの見出し (説明会に対する意見)。空はまだ分けていない
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL,
  printed INTEGER NOT NULL DEFAULT 1 CHECK (printed IN (0, 1)),  -- 資料に載せる
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX questionnaireCommentByQuestionnaire ON questionnaireComment (questionnaire);
`,
};
