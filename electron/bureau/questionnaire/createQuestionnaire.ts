import { DaichoError } from '../../../shared/api/failure.ts';
import type { ScaleChoice } from '../../../shared/bureau/questionnaire/scales.ts';
import { change, type Write } from '../../database/change.ts';
import { newId } from '../../database/newId.ts';
import type { Session } from '../../session.ts';
import { loadQuestionnaires } from './loadQuestionnaires.ts';

interface NewQuestionnaire {
  readonly event: { readonly table: 'meeting' | 'training'; readonly id: string };
  readonly title: string;
  /** 問いと選択肢を写すアンケートの id。数と自由記載は写さない。 */
  readonly from: string | null;
}

/** 催しのアンケートを作る。写すなら、問いと選択肢も同じ履歴のまとまりで。 */
export async function createQuestionnaire(
  session: Session,
  { event, title, from }: NewQuestionnaire,
): Promise<{ readonly id: string; readonly batch: string }> {
  const name = title.trim();
  if (name === '') throw new DaichoError('badArgument', { detail: 'アンケートの名が空です' });
  return change(session.register, { who: session.who, kind: 'edit' }, async (write) => {
    const found = await write.read.selectFrom(event.table).select('id').where('id', '=', event.id).execute();
    if (found.length === 0) throw new DaichoError('conflict', { present: '(その催しはもうありません)' });
    const id = newId();
    write.insert('questionnaire', {
      id,
      meeting: event.table === 'meeting' ? event.id : null,
      training: event.table === 'training' ? event.id : null,
      title: name,
      base: null,
      returned: null,
    });
    for (const [at, item] of (await copiedItems(write, from)).entries()) {
      insertItem(write, id, at + 1, item.text, item.choices);
    }
    return { id, batch: write.batch };
  });
}

/** 問い一つを、選択肢とともに終わりに足す。 */
export async function addItem(
  session: Session,
  { questionnaire, text, choices }: { questionnaire: string; text: string; choices: readonly ScaleChoice[] },
): Promise<{ readonly item: string; readonly batch: string }> {
  const asked = text.trim();
  if (asked === '') throw new DaichoError('badArgument', { detail: '問いの文が空です' });
  return change(session.register, { who: session.who, kind: 'edit' }, async (write) => {
    const last = await write.read
      .selectFrom('questionnaireItem')
      .select('position')
      .where('questionnaire', '=', questionnaire)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    const item = insertItem(write, questionnaire, (last?.position ?? 0) + 1, asked, choices);
    return { item, batch: write.batch };
  });
}

function insertItem(
  write: Write,
  questionnaire: string,
  position: number,
  text: string,
  choices: readonly ScaleChoice[],
): string {
  const item = newId();
  write.insert('questionnaireItem', { id: item, questionnaire, position, text, reasonFor: null });
  for (const [at, { label, kind }] of choices.entries()) {
    write.insert('questionnaireChoice', { id: newId(), item, position: at + 1, label, kind, count: null });
  }
  return item;
}

/** 凡例の分からない値は、その紙だけのものなので写さない。 */
async function copiedItems(write: Write, from: string | null) {
  if (from === null) return [];
  const source = (await loadQuestionnaires(write.read)).find(({ id }) => id === from);
  if (source === undefined)
    throw new DaichoError('conflict', { present: '(写すアンケートはもうありません)' });
  return source.items.map(({ text, choices }) => ({
    text,
    choices: choices.filter(({ kind }) => kind !== 'unknown'),
  }));
}
