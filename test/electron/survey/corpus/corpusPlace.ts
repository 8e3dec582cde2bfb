import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { change } from '../../../../electron/database/change.ts';
import { startNodeChild } from '../../../../electron/files/workbook/startNodeChild.ts';
import { openSession } from '../../../../electron/openSession.ts';
import type { Session } from '../../../../electron/session.ts';
import { initRegister } from '../../../../electron/setup/initRegister.ts';
import { createSurvey, publishForm } from '../../../../electron/survey/createSurvey.ts';
import { openReadingPlace } from '../../../../electron/survey/openReadingPlace.ts';
import type { ReadingPlace } from '../../../../electron/survey/readReplyFile.ts';
import { FORM_IDS, type FormDefinition, type Item } from '../../../../shared/survey/form.ts';

export interface CorpusPlace {
  readonly folder: string;
  readonly session: Session;
  /** 版1の様式の回と、版2の様式の回。 */
  readonly places: readonly [ReadingPlace, ReadingPlace];
}

/** 空の台帳に、様式三つの版1の回と版2の回。 */
export async function openCorpusPlace(): Promise<CorpusPlace> {
  const folder = join(mkdtempSync(join(tmpdir(), '日本語 #1 ')), '台帳');
  const options = { folder, who: '試験', startChild: startNodeChild() };
  await initRegister(options, 'empty');
  const session = await openSession(options);
  const round = { fiscalYear: 2024, half: 'first', deadline: '2024-10-15', forms: FORM_IDS } as const;
  await createSurvey(session.register, { ...round, id: 'r6-one', asOf: '2024-09-01' }, '試験');
  const one = await openReadingPlace(session, 'r6-one');
  await change(session.register, { who: '試験', kind: 'survey' }, async (write) => {
    for (const form of one.forms) publishForm(write, secondVersion(form));
  });
  await createSurvey(session.register, { ...round, id: 'r6-two', asOf: '2024-09-30' }, '試験');
  return { folder, session, places: [one, await openReadingPlace(session, 'r6-two')] };
}

/** 版2: 項目を一つ落とし、一つ足し、文を変え、二つを入れ替え、選択肢を一つ足す。 */
function secondVersion(form: FormDefinition): FormDefinition {
  const added: Item = { code: 'h_08', label: '来年度の見込み', type: 'count', required: true, unit: '件' };
  return {
    ...form,
    version: 2,
    sections: form.sections.map((section, at) => {
      const kept = section.items.filter((item) => item.code !== 'h_05_5').map(reworded);
      const [first, second, ...rest] = kept;
      const items =
        at === 1 && first && second && second.base === undefined ? [second, first, ...rest] : kept;
      return { ...section, items: at === form.sections.length - 1 ? [...items, added] : items };
    }),
  };
}

function reworded(item: Item): Item {
  const label = item.type === 'status3' ? `${item.label}の状況` : item.label;
  const more =
    item.type === 'choice' ? [...(item.choices ?? []), { code: 'c9', label: 'わからない' }] : item.choices;
  return { ...item, label, ...(more && { choices: more }) };
}
