import type { Migration } from './migration.ts';

const DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'";
const TIME = "GLOB '[0-2][0-9]:[0-5][0-9]'";

/**
 * 会議の種類を増やし、年度の計画、研修・普及啓発、職種ごとの参加者を持つ。
 * 一つの欄に書いてあった出席者の職種は、備考に移す。
 */
export const meetings: Migration = {
  number: 11,
  sql: `
CREATE TABLE meetingNew (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  ward TEXT REFERENCES ward (code),  -- 空は市全体
  block TEXT CHECK (block IN ('北', '東', '西', '南')),  -- ブロックの催しのときだけ
  kind TEXT NOT NULL CHECK (kind IN ('council', 'working', 'liaison', 'steering', 'cityCouncil', 'cityCommittee', 'contact', 'briefing', 'exchange', 'jointTraining', 'blockTraining', 'training', 'other')),  -- 推進会議 / ワーキング / 連携会議 / 地域包括支援センター運営協議会 / 在宅医療推進会議 / その部会 / 連絡会 / 説明会 / 意見交換会 / 合同研修 / ブロック別研修 / 研修 / その他
  title TEXT NOT NULL DEFAULT '',
  round INTEGER CHECK (round >= 1),  -- 年度の第何回
  part TEXT NOT NULL DEFAULT '',  -- 第1部・第2部。部ごとに一行
  plannedOn TEXT CHECK (plannedOn ${DAY}),  -- 予定日
  heldOn TEXT CHECK (heldOn ${DAY}),  -- 開いた日。空はまだ
  cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),  -- 中止
  startTime TEXT CHECK (startTime ${TIME}),  -- '14:00'
  endTime TEXT CHECK (endTime ${TIME}),  -- '17:00'
  place TEXT NOT NULL DEFAULT '',
  format TEXT CHECK (format IN ('inPerson', 'online', 'hybrid', 'written')),  -- 集合 / Web / 併用 / 書面
  topicCodes TEXT NOT NULL DEFAULT '',  -- 主な議題 (様式C 6c の選択肢) の code。一行に一つ、選択肢の順
  topics TEXT NOT NULL DEFAULT '',  -- 議題・内容の文
  lecturer TEXT NOT NULL DEFAULT '',  -- 講師。一行に一人、所属から
  wards INTEGER CHECK (wards BETWEEN 0 AND 24),  -- 参加した区の数
  attendance INTEGER CHECK (attendance >= 0),  -- 出席者数 (人)
  materials TEXT NOT NULL DEFAULT '',  -- 資料の名。一行に一つ
  note TEXT NOT NULL DEFAULT '',
  copiedFrom TEXT NOT NULL DEFAULT '',  -- 前の年度から写した行なら、もとの行の id (もう無いこともある)。空は写していない
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

INSERT INTO meetingNew (id, ward, kind, title, plannedOn, heldOn, startTime, place, format, topics, attendance, note, version)
SELECT id, ward, kind, title, plannedOn, heldOn, startTime, place, format, topics, attendance,
  CASE WHEN attendanceByRole = '' THEN note
       WHEN note = '' THEN '出席者の職種: ' || replace(attendanceByRole, char(10), '、')
       ELSE note || char(10) || '出席者の職種: ' || replace(attendanceByRole, char(10), '、') END,
  version
FROM meeting;

DROP TABLE meeting;
ALTER TABLE meetingNew RENAME TO meeting;
CREATE INDEX meetingByWard ON meeting (ward);

CREATE TABLE meetingPlan (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  fiscalYear INTEGER NOT NULL CHECK (fiscalYear BETWEEN 1990 AND 2200),  -- 年度 (西暦)
  ward TEXT REFERENCES ward (code),  -- 空は市全体
  kind TEXT NOT NULL,  -- 会議の種類 (meeting.kind)
  plannedCount INTEGER NOT NULL CHECK (plannedCount >= 0),  -- 年度に開く予定の回数
  topicCodes TEXT NOT NULL DEFAULT '',  -- 主な議題の code。一行に一つ
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE UNIQUE INDEX meetingPlanOnce ON meetingPlan (fiscalYear, coalesce(ward, ''), kind);

CREATE TABLE training (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  ward TEXT REFERENCES ward (code),  -- 空は市全体
  block TEXT CHECK (block IN ('北', '東', '西', '南')),
  category TEXT NOT NULL CHECK (category IN ('training', 'awareness', 'activityReport', 'acpMonth')),  -- 研修 / 普及啓発 / 活動報告会 / ACP強化月間
  title TEXT NOT NULL,
  themes TEXT NOT NULL DEFAULT '',  -- テーマ。一行に一つ
  audiences TEXT NOT NULL DEFAULT '',  -- 対象 (様式A カ-3 の選択肢と resident) の code。一行に一つ
  methods TEXT NOT NULL DEFAULT '',  -- 普及啓発の方法 (様式A キ-2 の選択肢) の code。一行に一つ
  fiscalYear INTEGER CHECK (fiscalYear BETWEEN 1990 AND 2200),  -- 日の決まらない・分からないときの年度 (西暦)
  plannedOn TEXT CHECK (plannedOn ${DAY}),
  heldOn TEXT CHECK (heldOn ${DAY}),  -- 初日
  endedOn TEXT CHECK (endedOn ${DAY}),  -- 何日も続くときの終わりの日
  cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
  startTime TEXT CHECK (startTime ${TIME}),
  endTime TEXT CHECK (endTime ${TIME}),
  place TEXT NOT NULL DEFAULT '',
  format TEXT CHECK (format IN ('inPerson', 'online', 'hybrid', 'written')),
  lecturer TEXT NOT NULL DEFAULT '',
  wards INTEGER CHECK (wards BETWEEN 0 AND 24),  -- 参加・報告した区の数
  participants INTEGER CHECK (participants >= 0),  -- 参加者数 (人)
  materials TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  copiedFrom TEXT NOT NULL DEFAULT '',  -- 前の年度から写した行なら、もとの行の id (もう無いこともある)。空は写していない
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX trainingByWard ON training (ward);

CREATE TABLE attendance (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  meeting TEXT REFERENCES meeting (id),  -- 会議か研修のどちらか一つ
  training TEXT REFERENCES training (id),
  role TEXT NOT NULL CHECK (role IN ('wardStaff', 'coordinator', 'newCoordinator', 'institution', 'association', 'care', 'resident', 'other')),  -- 区担当者 / コーディネーター / …
  occupation TEXT NOT NULL DEFAULT '',  -- 職種。空はその立場の人みな、書いてあればその内訳
  persons INTEGER NOT NULL CHECK (persons >= 0),  -- 人
  newcomers INTEGER CHECK (newcomers >= 0),  -- うち新任 (人)
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK ((meeting IS NULL) <> (training IS NULL))
) STRICT;

CREATE UNIQUE INDEX attendanceOnce ON attendance (coalesce(meeting, training), role, occupation);
CREATE INDEX attendanceByMeeting ON attendance (meeting);
CREATE INDEX attendanceByTraining ON attendance (training);
`,
};
