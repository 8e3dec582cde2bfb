import type { Migration } from './migration.ts';

const DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'";

/** 新任コーディネーターの支援と、区役所・相談支援室への個別支援・訪問。段階そのものは着任日から出るので、行は済んだことだけ。 */
export const support: Migration = {
  number: 13,
  sql: `
CREATE TABLE onboarding (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  assignment TEXT NOT NULL REFERENCES assignment (id),
  step TEXT NOT NULL CHECK (step IN ('hireMonth', 'withinThreeMonths', 'afterThreeMonths', 'nineMonths')),  -- 採用月 / 3か月まで / 3か月以降 / 9か月後頃
  doneOn TEXT CHECK (doneOn ${DAY}),  -- 済んだ日。空はまだ
  trainer TEXT NOT NULL DEFAULT '',  -- 教える人
  content TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX onboardingByAssignment ON onboarding (assignment, step);

CREATE TABLE onboardingGoal (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  assignment TEXT NOT NULL REFERENCES assignment (id),
  goal TEXT NOT NULL CHECK (goal IN ('g1', 'g2', 'g3', 'g4')),  -- 到達目標の順
  level TEXT CHECK (level IN ('done', 'partly', 'notYet')),  -- できる / 一部できる / まだ
  checkedOn TEXT CHECK (checkedOn ${DAY}),
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX onboardingGoalByAssignment ON onboardingGoal (assignment, goal);

CREATE TABLE visit (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  ward TEXT NOT NULL REFERENCES ward (code),
  target TEXT NOT NULL CHECK (target IN ('wardOffice', 'supportRoom')),  -- 区役所 / 相談支援室
  kind TEXT NOT NULL CHECK (kind IN ('support', 'visit')),  -- 個別支援 / 訪問
  reasons TEXT NOT NULL DEFAULT '',  -- 対象にした理由 survey / newCoordinator / request / other。一行に一つ
  plannedOn TEXT CHECK (plannedOn ${DAY}),
  visitedOn TEXT CHECK (visitedOn ${DAY}),  -- 空はまだ
  visitors TEXT NOT NULL DEFAULT '',  -- 行った人。一行に一人
  workDone TEXT NOT NULL DEFAULT '',  -- 取組み内容。一行に一つ
  issues TEXT NOT NULL DEFAULT '',  -- 課題・困っていること。一行に一つ
  wishes TEXT NOT NULL DEFAULT '',  -- 取り組みたいこと。一行に一つ
  followUp TEXT NOT NULL DEFAULT '',  -- その後にすること
  followUpDueOn TEXT CHECK (followUpDueOn ${DAY}),
  followUpDoneOn TEXT CHECK (followUpDoneOn ${DAY}),
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX visitByWard ON visit (ward);

CREATE TABLE visitStatement (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  fiscalYear INTEGER NOT NULL,  -- 年度 (西暦、4月始まり)
  heading TEXT NOT NULL CHECK (heading IN ('workDone', 'issues', 'wishes')),  -- visit の同じ名の列
  position INTEGER NOT NULL,  -- 見出しの中の並び 1…
  text TEXT NOT NULL CHECK (text <> ''),  -- 資料に載せる一行
  lines TEXT NOT NULL DEFAULT '',  -- もとにした訪問の記録の行。一行に一つ
  printed INTEGER NOT NULL DEFAULT 1 CHECK (printed IN (0, 1)),  -- 資料に載せる
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
`,
};
