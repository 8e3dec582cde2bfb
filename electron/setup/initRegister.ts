import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DaichoError } from '../../shared/api/failure.ts';
import { checkForm } from '../../shared/survey/checkForm.ts';
import { FORM_IDS, type FormDefinition, type FormId } from '../../shared/survey/form.ts';
import type { PublishedFigure } from '../../shared/survey/publishedFigure.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import { insertPublished } from '../comparison/insertPublished.ts';
import { change, type Write } from '../database/change.ts';
import { fileFailure } from '../database/fileFailure.ts';
import { registerFile } from '../database/folder.ts';
import { newId } from '../database/newId.ts';
import { makeFolder, removeEmptyFolders } from '../files/makeFolder.ts';
import { readResourceJson } from '../files/resources.ts';
import { type OpenSessionOptions, openSession } from '../openSession.ts';
import { readSampleRegister, SAMPLE_TABLES } from '../register/sampleRegister.ts';
import { insertSurvey, publishForm, respondentId } from '../survey/createSurvey.ts';
import { readSampleRoomForm } from '../survey/sampleForm.ts';
import { readSampleStatements } from '../survey/sampleStatements.ts';
import { SAMPLE_DAY, SAMPLE_SURVEYS, type SampleSurvey } from '../survey/sampleSurveys.ts';

/**
 * 新しい台帳を作る。empty は24区と名だけの相談支援室24と様式A・B・C、sample は見本の台帳と調査の回 (回答はまだ)。
 * 脇で作り終えてから所定の名にするので、途中で止まっても作りかけの台帳は残らない。
 * @returns 新しく作ったフォルダ (浅い順)。失敗したときは消してある
 */
export async function initRegister(
  options: OpenSessionOptions,
  kind: 'empty' | 'sample',
): Promise<readonly string[]> {
  const target = registerFile(options.folder);
  if (existsSync(target)) throw new DaichoError('registerExists', { folder: options.folder });
  const aside = join(options.folder, '.creating');
  const made = prepareFolder(options.folder);
  let done = false;
  try {
    rmSync(aside, { recursive: true, force: true });
    await fillRegister({ ...options, folder: aside, create: true }, kind);
    renameSync(registerFile(aside), target);
    done = true;
    return made;
  } catch (error) {
    // 脇のフォルダの名は言わない。
    if (!(error instanceof DaichoError) || error.code !== 'readOnly') throw error;
    throw new DaichoError('readOnly', { folder: options.folder });
  } finally {
    rmSync(aside, { recursive: true, force: true });
    if (!done) removeEmptyFolders(made);
  }
}

function prepareFolder(folder: string): readonly string[] {
  try {
    return makeFolder(folder);
  } catch (error) {
    throw fileFailure(error, folder);
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

function readForm(id: FormId): FormDefinition {
  return checked(readResourceJson('forms', `${id}.json`), id);
}

function checked(definition: unknown, id: FormId): FormDefinition {
  const { form, problems } = checkForm(definition);
  if (form === undefined) throw new Error(`様式 ${id} の定義: ${problems.join(' / ')}`);
  return form;
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
  for (const survey of SAMPLE_SURVEYS) {
    if (survey.id === 'r6-year')
      publishForm(write, checked(readSampleRoomForm(readResourceJson, readForm('room')), 'room'));
    await insertSampleSurvey(write, survey, wards);
  }
  for (const figure of readResourceJson('sample', 'published.json') as readonly PublishedFigure[])
    insertPublished(write, figure);
  for (const { survey, form, statements } of readSampleStatements(readResourceJson)) {
    for (const { item, position, text, wards: sources } of statements) {
      const statement = newId();
      write.insert('statement', { id: statement, survey, form, item, position, text });
      for (const ward of sources) write.insert('statementSource', { id: newId(), statement, ward });
    }
  }
}

async function insertSampleSurvey(
  write: Write,
  { sentOn, receivedOn: _, ...survey }: SampleSurvey,
  wards: readonly Ward[],
): Promise<void> {
  await insertSurvey(write, survey);
  for (const form of survey.forms) {
    for (const ward of wards) {
      write.update('respondent', respondentId(survey.id, form, ward.code), {
        sentAt: `${sentOn}T09:30:00.000+09:00`,
      });
    }
  }
}
