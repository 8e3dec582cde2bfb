import { DaichoError } from '../../../shared/api/failure.ts';
import {
  checkQuestionnaire,
  type QuestionnaireFinding,
} from '../../../shared/bureau/questionnaire/checkQuestionnaire.ts';
import type { Questionnaire } from '../../../shared/bureau/questionnaire/questionnaire.ts';
import { change } from '../../database/change.ts';
import type { Readable } from '../../database/register.ts';
import type { Session } from '../../session.ts';
import { loadQuestionnaires } from './loadQuestionnaires.ts';

/**
 * 合わない数の理由を書く。今の差とともにしまうので、数が変われば書き直しになる。
 * @param item 問いの id。回収数と配った数の確認なら null
 */
export async function explainFinding(
  session: Session,
  { questionnaire, item, reason }: { questionnaire: string; item: string | null; reason: string },
): Promise<{ readonly batch: string | null }> {
  return change(session.register, { who: session.who, kind: 'edit' }, async (write) => {
    const found = await requireQuestionnaire(write.read, questionnaire);
    const open = checkQuestionnaire(found).find((each) => each.level === 'confirm' && each.item === item);
    if (open === undefined) throw new DaichoError('conflict', { present: '(確認はもうありません)' });
    const text = reason.trim();
    const same = text === (open.reason ?? '');
    if (same) return { batch: null };
    if (item === null) write.update('questionnaire', questionnaire, { reason: text });
    else
      write.update('questionnaireItem', item, {
        reason: text,
        reasonFor: text === '' ? null : open.difference,
      });
    return { batch: write.batch };
  });
}

/**
 * まとめ終えた印を付ける、外す。打っていない数か、理由の無い確認が残っていれば付けずにそれを返す。
 */
export async function finishQuestionnaire(
  session: Session,
  { questionnaire, finished }: { questionnaire: string; finished: boolean },
): Promise<{ readonly batch: string | null; readonly open: readonly QuestionnaireFinding[] }> {
  return change(session.register, { who: session.who, kind: 'edit' }, async (write) => {
    const found = await requireQuestionnaire(write.read, questionnaire);
    const open = finished ? checkQuestionnaire(found).filter(({ reason }) => reason === null) : [];
    if (open.length > 0 || found.finished === finished) return { batch: null, open };
    write.update('questionnaire', questionnaire, { finished: finished ? 1 : 0 });
    return { batch: write.batch, open };
  });
}

/** アンケート一つ。もう無ければ断る。 */
export async function requireQuestionnaire(db: Readable, id: string): Promise<Questionnaire> {
  const found = (await loadQuestionnaires(db)).find((each) => each.id === id);
  if (found === undefined) throw new DaichoError('conflict', { present: '(そのアンケートはもうありません)' });
  return found;
}
