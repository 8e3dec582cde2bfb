import { searchPersonal } from '../../../shared/handout/guard/searchPersonal.ts';
import type { Readable } from '../../database/register.ts';
import { loadPersonalWords } from '../../register/loadPersonalWords.ts';
import { requireQuestionnaire } from './finishQuestionnaire.ts';

/** 自由記載のうち、台帳の氏名・電話・メールのあるもの。自由記載の id → 見つかった語。 */
export async function findPersonalComments(
  db: Readable,
  questionnaire: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const search = searchPersonal(await loadPersonalWords(db));
  const { entries } = await requireQuestionnaire(db, questionnaire);
  return Object.fromEntries(
    entries.map(({ id, text }) => [id, search(text)] as const).filter(([, found]) => found.length > 0),
  );
}
