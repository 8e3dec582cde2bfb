import { DaichoError } from '../../../shared/api/failure.ts';
import type { EditOutcome, EditRequest } from '../../../shared/register/edit.ts';
import { NO_CONTEXT } from '../../../shared/register/fieldContext.ts';
import { formatField } from '../../../shared/register/formatField.ts';
import { definitionOf, registerField } from '../../../shared/register/tables.ts';
import type { Proposal } from '../../../shared/survey/proposals/proposal.ts';
import { makeBackup } from '../../database/backup.ts';
import { change, type Write } from '../../database/change.ts';
import { applyWithin } from '../../register/editRegister.ts';
import type { Session } from '../../session.ts';
import { loadSurvey, loadSurveyForms } from '../loadSurvey.ts';
import { loadReplyProposals } from './loadProposals.ts';

/** 反映すると選んだもの。day は聞いた日 (打った文字)。聞かないものは null。 */
export interface ChosenProposal {
  readonly key: string;
  readonly day: string | null;
}

/**
 * 選んだ違いを台帳に書く。全部が一つの履歴のまとまりで、回答を名指す。一つでも書けなければ何も書かない。
 * 違いは書く直前に作り直すので、見ていたものと台帳が違えば鍵が無く、断る。
 * @returns 履歴のまとまり
 */
export async function takeProposals(
  session: Session,
  id: string,
  chosen: readonly ChosenProposal[],
): Promise<{ readonly batch: string; readonly taken: number }> {
  const { register, who } = session;
  const { reply } = await loadReplyProposals(register.db, id);
  const survey = await loadSurvey(register.db, reply.survey);
  const form = (await loadSurveyForms(register.db, reply.survey)).find((each) => each.id === reply.form);
  const ward = await register.db
    .selectFrom('ward')
    .select('name')
    .where('code', '=', reply.ward)
    .executeTakeFirstOrThrow();
  if (chosen.length === 0) throw new DaichoError('badArgument', { detail: '反映するものを選んでください' });
  await makeBackup(register, session.backupFolder, 'before-import', new Date());
  const why = `回答（${ward.name} ${form?.respondent ?? ''}・${survey.title}）から`;
  return change(register, { who, kind: 'proposal', why, reply: id }, async (write) => {
    const { open } = await loadReplyProposals(write.read, id);
    for (const { key, day } of chosen) {
      const proposal = open.find((each) => each.key === key);
      if (proposal === undefined || proposal.kind === 'note')
        throw new DaichoError('proposalStale', { title: titleInKey(key) });
      await take(write, proposal, day);
    }
    return { batch: write.batch, taken: chosen.length };
  });
}

async function take(write: Write, proposal: Proposal, day: string | null): Promise<void> {
  if (proposal.kind === 'add' && proposal.table === 'assignment') {
    await addAssignment(write, proposal, day);
    return;
  }
  const definition = definitionOf(proposal.table);
  const texts = await textsOf(write, proposal, day);
  const edits = proposal.fields.flatMap(({ key, old }) =>
    proposal.id === null || registerField(definition, key) === null
      ? []
      : [{ id: proposal.id, field: key, seen: old, value: texts[key] ?? '' }],
  );
  await apply(write, proposal, {
    table: proposal.table,
    edits: proposal.kind === 'add' ? [] : edits,
    inserts: proposal.kind === 'add' ? [{ values: texts }] : [],
    deletes: [],
  });
}

/** 配置を足す。台帳にいない人なら、その人と資格も同じまとまりで足す。 */
async function addAssignment(write: Write, proposal: Proposal, day: string | null): Promise<void> {
  const texts = await textsOf(write, proposal, day);
  const { coordinator: _, qualifications = '', ...rest } = texts;
  const person = proposal.fields.find(({ key }) => key === 'coordinator');
  let id = typeof person?.new === 'string' ? person.new : null;
  if (id === null) {
    const values = { name: person?.newText ?? '' };
    const outcome = await apply(write, proposal, {
      table: 'coordinator',
      edits: [],
      inserts: [{ values }],
      deletes: [],
    });
    id = outcome.inserted[0] ?? '';
    for (const kind of qualifications.split('、').filter((each) => each !== '')) {
      const inserts = [{ values: { coordinator: id, kind } }];
      await apply(write, proposal, { table: 'qualification', edits: [], inserts, deletes: [] });
    }
  }
  const inserts = [{ values: { ...rest, coordinator: id } }];
  await apply(write, proposal, { table: 'assignment', edits: [], inserts, deletes: [] });
}

/** 欄の名 → 台帳の列が読む文字。聞いた日は、打たれたまま。 */
async function textsOf(
  write: Write,
  proposal: Proposal,
  day: string | null,
): Promise<Readonly<Record<string, string>>> {
  const definition = definitionOf(proposal.table);
  const wards = await write.read.selectFrom('ward').selectAll().orderBy('position').execute();
  const context = { ...NO_CONTEXT, wards };
  const { asks } = proposal;
  const texts: Record<string, string> = {};
  for (const { key, new: value } of proposal.fields) {
    const field = registerField(definition, key);
    // 参照は id のまま渡す (名の重なりに迷わない)。
    if (field === null || field.kind === 'reference') texts[key] = value === null ? '' : String(value);
    else texts[key] = field.kind === 'lines' ? String(value ?? '') : formatField(field, value, context);
  }
  if (asks !== null) {
    const said = (day ?? asks.suggestion ?? '').trim();
    if (said === '' && asks.required)
      throw new DaichoError('proposalRefused', {
        title: proposal.title,
        detail: `「${asks.label}」を入れてください。`,
      });
    texts[asks.field] = said;
  }
  return texts;
}

async function apply(
  write: Write,
  proposal: Proposal,
  request: EditRequest,
): Promise<Extract<EditOutcome, { state: 'done' }>> {
  const outcome = await applyWithin(write, request);
  if (outcome.state === 'done') return outcome;
  const detail =
    outcome.state === 'refused'
      ? (outcome.refusals[0]?.reason ?? '')
      : outcome.state === 'conflict'
        ? (outcome.conflicts[0]?.message ?? '')
        : '';
  throw new DaichoError('proposalRefused', { title: proposal.title, detail });
}

/** 鍵だけから言える名は無いので、もう無い違いは「選んだもの」と言う。 */
function titleInKey(key: string): string {
  return key.includes('/add/') ? '足す行' : key.includes('/end') ? '終了' : '書き換え';
}
