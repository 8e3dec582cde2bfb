import type { Migration } from './migration.ts';

/** 様式の下書き。節ごとに一行: 一つ直すたびに様式の全部を履歴に写さないように。 */
export const formDraft: Migration = {
  number: 4,
  sql: `
CREATE TABLE formDraft (
  id TEXT NOT NULL PRIMARY KEY CHECK (id IN ('ward', 'room', 'hub')),  -- 様式。下書きは様式に一つ
  basedOn TEXT NOT NULL REFERENCES formVersion (id),  -- 'hub@1' この版から始めた
  head TEXT NOT NULL CHECK (json_valid(head)),  -- FormDefinition から sections を除いた JSON
  savedAt TEXT NOT NULL,  -- 時刻
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE formDraftSection (
  id TEXT NOT NULL PRIMARY KEY,  -- UUIDv7
  draft TEXT NOT NULL REFERENCES formDraft (id),
  position INTEGER NOT NULL,  -- 並び 0…
  section TEXT NOT NULL CHECK (json_valid(section)),  -- Section の JSON
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX formDraftSectionByDraftPosition ON formDraftSection (draft, position);
CREATE INDEX formDraftByBasedOn ON formDraft (basedOn);
`,
};
