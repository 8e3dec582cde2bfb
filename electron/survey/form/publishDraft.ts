import { DaichoError } from '../../../shared/api/failure.ts';
import { problemSentence } from '../../../shared/survey/checkForm.ts';
import { findFormProblems } from '../../../shared/survey/findFormProblems.ts';
import type { FormDefinition, FormId } from '../../../shared/survey/form.ts';
import { checkRevision } from '../../../shared/survey/revision/checkRevision.ts';
import { compareForms } from '../../../shared/survey/revision/compareForms.ts';
import { finishDraft } from '../../../shared/survey/revision/startDraft.ts';
import { change } from '../../database/change.ts';
import type { Session } from '../../session.ts';
import { publishForm } from '../createSurvey.ts';
import { loadFormBook } from './loadFormBook.ts';
import { deleteDraft } from './saveDraft.ts';

/** 下書きを次の版として公表し、その定義を返す。筋の通らない所が残っていれば何も書かない。 */
export async function publishDraft(session: Session, form: FormId, seen: number): Promise<FormDefinition> {
  return change(session.register, { who: session.who, kind: 'form', why: '様式の公表' }, async (write) => {
    const { versions, draft } = await loadFormBook(write.read, form);
    const published = versions.map(({ definition }) => definition);
    const latest = published[0];
    if (draft === null || latest === undefined)
      throw new DaichoError('conflict', { present: '(下書きはありません)' });
    const next = finishDraft(latest, draft.definition);
    const problems = [...findFormProblems(next), ...checkRevision(published, next)];
    if (problems.length > 0)
      throw new DaichoError('formHasProblems', { detail: problems.map(problemSentence).join(' ') });
    if (compareForms(latest, next).length === 0) throw new DaichoError('formUnchanged', {});
    await deleteDraft(write, form, seen);
    publishForm(write, next, session.clock.now());
    return next;
  });
}
