import { DaichoError } from '../../../shared/api/failure.ts';
import {
  CASE_TEXTS,
  type CaseFindingKind,
  type CaseTextKey,
} from '../../../shared/bureau/caseExample/caseFinding.ts';
import { type CheckedCase, checkedCase } from '../../../shared/bureau/caseExample/checkedCase.ts';
import {
  findSetAside,
  formatSetAsides,
  makeSetAside,
  parseSetAsides,
} from '../../../shared/bureau/caseExample/setAside.ts';
import { change, type Write } from '../../database/change.ts';
import type { Row } from '../../database/schema/databaseSchema.ts';
import type { Session } from '../../session.ts';
import { loadCaseWords } from './loadCaseWords.ts';

type Deciding = Pick<Session, 'register' | 'who' | 'clock'>;

/** どの事例の、見ていた版。 */
export interface CasePlace {
  readonly id: string;
  readonly version: number;
}

/** どの欄の、どの字の所見か。 */
export interface FindingPlace {
  readonly field: CaseTextKey;
  readonly kind: CaseFindingKind;
  readonly text: string;
}

/** 点検し直し、残った所見が無ければ「公開」の印を付ける。一つでも残っていれば断る。 */
export async function publishCase(session: Deciding, { id, version }: CasePlace): Promise<CheckedCase> {
  return change(session.register, { who: session.who, kind: 'publish' }, async (write) => {
    const { row, checked } = await openCase(write, id);
    if (CASE_TEXTS.every(({ key }) => row[key].trim() === ''))
      throw new DaichoError('caseNotPublic', { title: checked.title, detail: '文が一つも書かれていません' });
    if (checked.open > 0) {
      const open = checked.findings.filter((finding) => finding.setAside === null);
      throw new DaichoError('caseNotPublic', {
        title: checked.title,
        detail: open.map(({ fieldLabel, text }) => `${fieldLabel}の「${text}」`).join('、'),
      });
    }
    // もう文に無いものをよいとした記録は、後から同じ字が入ったときに効かないように外す。
    const kept = parseSetAsides(row.setAside).filter((each) =>
      checked.findings.some((finding) => findSetAside(finding, [each]) !== null),
    );
    // 取り消すときは後の列から戻る。印を先に外さないように、記録を先に書く。
    const after = write.update(
      'caseExample',
      id,
      {
        setAside: formatSetAsides(kept),
        state: 'public',
        checkedOn: session.clock.today(),
        checkedBy: session.who,
      },
      { version },
    );
    return checkedCase(after, await loadCaseWords(write.read));
  });
}

/** 「公開」の印を外す。 */
export async function withdrawCase(session: Deciding, { id, version }: CasePlace): Promise<CheckedCase> {
  return change(
    session.register,
    { who: session.who, kind: 'publish', why: '公開をやめる' },
    async (write) => {
      await openCase(write, id);
      const after = write.update(
        'caseExample',
        id,
        { state: 'internal', checkedOn: null, checkedBy: '' },
        { version },
      );
      return checkedCase(after, await loadCaseWords(write.read));
    },
  );
}

/** 所見を、理由を書いてよいとする (誰が、いつ)。同じ欄の同じ字に及ぶ。 */
export async function setAsideFinding(
  session: Deciding,
  { id, version }: CasePlace,
  place: FindingPlace,
  why: string,
): Promise<CheckedCase> {
  const reason = why.trim();
  if (reason === '') throw new DaichoError('setAsideReason');
  const batch = { who: session.who, kind: 'edit' as const, why: `所見をよいとした: ${reason}` };
  return change(session.register, batch, async (write) => {
    const { row, finding } = await openFinding(write, id, place);
    const decided = makeSetAside(finding, { reason, on: session.clock.today(), who: session.who });
    const list = parseSetAsides(row.setAside).filter((each) => findSetAside(finding, [each]) === null);
    const after = write.update(
      'caseExample',
      id,
      { setAside: formatSetAsides([...list, decided]) },
      { version },
    );
    return checkedCase(after, await loadCaseWords(write.read));
  });
}

/** よいとしたのをやめる。公開の事例なら印も外れる。 */
export async function putBackFinding(
  session: Deciding,
  { id, version }: CasePlace,
  place: FindingPlace,
): Promise<CheckedCase> {
  const batch = { who: session.who, kind: 'edit' as const, why: '所見をよいとしたのをやめた' };
  return change(session.register, batch, async (write) => {
    const { row, finding } = await openFinding(write, id, place);
    const list = parseSetAsides(row.setAside).filter((each) => findSetAside(finding, [each]) === null);
    const after = write.update('caseExample', id, { setAside: formatSetAsides(list) }, { version });
    return checkedCase(after, await loadCaseWords(write.read));
  });
}

async function openCase(
  write: Write,
  id: string,
): Promise<{ readonly row: Row<'caseExample'>; readonly checked: CheckedCase }> {
  const row = await write.read.selectFrom('caseExample').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new DaichoError('unknownCase');
  return { row, checked: checkedCase(row, await loadCaseWords(write.read)) };
}

async function openFinding(write: Write, id: string, { field, kind, text }: FindingPlace) {
  const { row, checked } = await openCase(write, id);
  const finding = checked.findings.find(
    (each) => each.field === field && each.kind === kind && each.text === text,
  );
  if (finding === undefined) throw new DaichoError('caseFindingGone');
  return { row, finding };
}
