import type { PreviewedDefinition } from '../../../shared/api/calls/formCalls.ts';
import { DaichoError } from '../../../shared/api/failure.ts';
import { readDefinition } from '../../../shared/survey/definition/readDefinition.ts';
import type { FormId } from '../../../shared/survey/form.ts';
import { compareForms } from '../../../shared/survey/revision/compareForms.ts';
import type { Session } from '../../session.ts';
import { loadFormBook } from './loadFormBook.ts';

/** 定義のブックを読み、今の下書き (無ければいちばん新しい版) との違いを言う。何も書かない。 */
export async function previewDefinition(
  session: Session,
  form: FormId,
  file: string,
  bytes: Uint8Array,
): Promise<PreviewedDefinition> {
  const { definition, problems } = readDefinition(await session.reader().read(file, bytes));
  if (definition !== null && definition.id !== form)
    throw new DaichoError('formOfOther', { file, found: definition.title });
  const { versions, draft } = await loadFormBook(session.register.db, form);
  const present = draft?.definition ?? versions[0]?.definition;
  const differences = definition === null || present === undefined ? [] : compareForms(present, definition);
  return { file, definition, problems, differences, replacesDraft: draft !== null };
}
