import { DaichoError } from '../../../shared/api/failure.ts';
import type { Questionnaire } from '../../../shared/bureau/questionnaire/questionnaire.ts';
import { countRaw, type RawPlan } from '../../../shared/bureau/questionnaire/raw/countRaw.ts';
import {
  isSame,
  type RawChange,
  rawChange,
  signatureOf,
} from '../../../shared/bureau/questionnaire/raw/rawChange.ts';
import type { RawSheet } from '../../../shared/bureau/questionnaire/raw/rawSheet.ts';
import { makeBackup } from '../../database/backup.ts';
import { change, type Write } from '../../database/change.ts';
import { newId } from '../../database/newId.ts';
import type { Readable } from '../../database/register.ts';
import type { Session } from '../../session.ts';
import { requireQuestionnaire } from './finishQuestionnaire.ts';

interface RawImport {
  readonly file: string;
  readonly sheet: RawSheet;
  readonly questionnaire: string;
  readonly seen: string;
  readonly plan: RawPlan;
}

/** 決めた読み方で数え、控えを取ってから一つの履歴のまとまりで書く。変わるところが無ければ何も書かない。 */
export async function importRaw(
  session: Session,
  request: RawImport,
): Promise<{ readonly batch: string | null }> {
  const { db } = session.register;
  if (isSame((await settled(db, request)).change)) return { batch: null };
  await makeBackup(session.register, session.backupFolder, 'before-import', new Date());
  const batch = { who: session.who, kind: 'import' as const, why: `取り込み: ${request.file}` };
  return change(session.register, batch, async (write) => {
    const { questionnaire, change: wanted } = await settled(write.read, request);
    writeChange(write, questionnaire, wanted, request.file);
    return { batch: write.batch };
  });
}

/** 今のアンケートで数え直す。見ていたものと違うか、決まらない語が残っていれば断る。 */
async function settled(db: Readable, { sheet, questionnaire: id, seen, plan }: RawImport) {
  const questionnaire = await requireQuestionnaire(db, id);
  if (signatureOf(questionnaire) !== seen)
    throw new DaichoError('importStale', { detail: `「${questionnaire.title}」がほかで直されています。` });
  const count = countRaw(sheet, plan, questionnaire);
  if (count.undecided.length > 0 || count.doubled.length > 0)
    throw new DaichoError('badArgument', {
      detail: '読み方の決まっていない語か、二つの列を当てた問いがあります',
    });
  return { questionnaire, change: rawChange(count, plan, questionnaire) };
}

function writeChange(write: Write, questionnaire: Questionnaire, wanted: RawChange, file: string): void {
  const { id, items, entries } = questionnaire;
  for (const { choice, after } of wanted.counts)
    write.update('questionnaireChoice', choice, { count: after });
  for (const { item, count } of wanted.addNoAnswer) {
    const { length } = items.find((each) => each.id === item)?.choices ?? [];
    write.insert('questionnaireChoice', {
      id: newId(),
      item,
      position: length + 1,
      label: '未回答',
      kind: 'noAnswer',
      count,
    });
  }
  const last = Math.max(0, ...entries.map(({ position }) => position));
  for (const [at, { heading, text }] of wanted.comments.entries())
    write.insert('questionnaireComment', {
      id: newId(),
      questionnaire: id,
      heading,
      position: last + at + 1,
      text,
    });
  write.update('questionnaire', id, {
    source: file,
    ...(wanted.returned === null ? {} : { returned: wanted.returned.after }),
  });
}
