import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DaichoError } from '../../shared/api/failure.ts';
import { checkForm } from '../../shared/survey/checkForm.ts';
import { FORM_IDS, type FormDefinition } from '../../shared/survey/form.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import { change, type Write } from '../database/change.ts';
import { registerFile } from '../database/folder.ts';
import { newId } from '../database/newId.ts';
import { readResourceJson } from '../files/resources.ts';
import { type OpenSessionOptions, openSession } from '../openSession.ts';
import { readSampleRegister, SAMPLE_TABLES } from '../register/sampleRegister.ts';
import { insertSurvey, publishForm, respondentId } from '../survey/createSurvey.ts';
import { readSampleStatements } from '../survey/sampleStatements.ts';

/** 見本の暦日: 令和6年10月1日。 */
const SAMPLE_DAY = '2024-10-01';

export const SAMPLE_SURVEY = {
  id: 'r6-hub',
  title: '令和6年度 在宅医療連携拠点事業 調査',
  fiscalYear: 2024,
  half: 'year',
  asOf: '2024-09-01',
  deadline: '2024-09-20',
  forms: ['hub'],
} as const;

/**
 * 新しい台帳を作る。empty は24区と名だけの相談支援室24と様式A・B・C、sample は見本の台帳と調査の回 (回答はまだ)。
 * 脇で作り終えてから所定の名にするので、途中で止まっても作りかけの台帳は残らない。
 */
export async function initRegister(options: OpenSessionOptions, kind: 'empty' | 'sample'): Promise<void> {
  const target = registerFile(options.folder);
  if (existsSync(target)) throw new DaichoError('registerExists', { folder: options.folder });
  const aside = join(options.folder, '.creating');
  rmSync(aside, { recursive: true, force: true });
  try {
    await fillRegister({ ...options, folder: aside, create: true }, kind);
    renameSync(registerFile(aside), target);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

async function fillRegister(options: OpenSessionOptions, kind: 'empty' | 'sample'): Promise<void> {
  const session = await openSession(options);
  try {
    await change(session.register, { who: options.who, kind: 'init' }, async (write) => {
      const wards = readResourceJson('wards.json') as readonly Ward[];
      for (const ward of wards) write.insert('ward', ward);
      for (const id of FORM_IDS) publishForm(write, readForm(id));
      if (kind === 'empty') insertEmptyRooms(write, wards);
      else await insertSample(write, wards);
    });
  } finally {
    await session.close();
  }
}

function readForm(id: FormDefinition['id']): FormDefinition {
  const checked = checkForm(readResourceJson('forms', `${id}.json`));
  if (checked.form === undefined) throw new Error(`様式 ${id} の定義: ${checked.problems.join(' / ')}`);
  return checked.form;
}

function insertEmptyRooms(write: Write, wards: readonly Ward[]): void {
  for (const ward of wards) {
    write.insert('supportRoom', {
      id: newId(),
      ward: ward.code,
      name: `${ward.name}在宅医療・介護連携相談支援室`,
      commonName: null,
      windowHours: null,
      openedOn: null,
      closedOn: null,
    });
  }
}

async function insertSample(write: Write, wards: readonly Ward[]): Promise<void> {
  const sample = readSampleRegister(readResourceJson);
  for (const table of SAMPLE_TABLES) {
    for (const row of sample[table]) write.insert(table, row);
  }
  write.insert('setting', { key: 'sample', value: '1' });
  write.insert('setting', { key: 'today', value: SAMPLE_DAY });
  await insertSurvey(write, SAMPLE_SURVEY);
  for (const ward of wards) {
    write.update('respondent', respondentId(SAMPLE_SURVEY.id, 'hub', ward.code), {
      sentAt: '2024-09-02T09:30:00.000+09:00',
    });
  }
  const { survey, form, statements } = readSampleStatements(readResourceJson);
  for (const { item, position, text, wards: sources } of statements) {
    const statement = newId();
    write.insert('statement', { id: statement, survey, form, item, position, text });
    for (const ward of sources) write.insert('statementSource', { id: newId(), statement, ward });
  }
}
