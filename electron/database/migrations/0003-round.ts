import type { Migration } from './migration.ts';

/** 回ごとの依頼文と督促文、もとにした回。 */
export const round: Migration = {
  number: 3,
  sql: `
ALTER TABLE survey ADD COLUMN coverText TEXT NOT NULL DEFAULT '';  -- 依頼文のひな形 ({区名} などがはまる)。空は決まった文
ALTER TABLE survey ADD COLUMN reminderText TEXT NOT NULL DEFAULT '';  -- 督促文のひな形。空は決まった文
ALTER TABLE survey ADD COLUMN basedOn TEXT REFERENCES survey (id);  -- もとにした回。空ははじめから作った

CREATE INDEX surveyByBasedOn ON survey (basedOn);
`,
};
