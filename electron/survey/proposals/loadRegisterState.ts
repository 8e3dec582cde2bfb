import type { RegisterTable } from '../../../shared/register/definition.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import type { RegisterRow } from '../../../shared/register/row.ts';
import type { ProposalRows } from '../../../shared/survey/proposals/proposal.ts';
import type { Readable } from '../../database/register.ts';
import { listRegister } from '../../register/listRegister.ts';
import { loadFieldContext } from '../../register/loadFieldContext.ts';

/** 今の台帳 (終わった行も)。一度読めば、どの区の回答とも照らせる。 */
export interface RegisterState {
  readonly context: FieldContext;
  rowsOf(ward: string): ProposalRows;
}

export async function loadRegisterState(db: Readable): Promise<RegisterState> {
  const load = async (table: RegisterTable) => (await listRegister(db, table, null)).rows;
  const institution = await load('institution');
  const supportRoom = await load('supportRoom');
  const assignment = await load('assignment');
  const coordinator = await load('coordinator');
  const qualification = await load('qualification');
  const meeting = await load('meeting');
  const inWard = (rows: readonly RegisterRow[], ward: string) => rows.filter((row) => row.ward === ward);
  return {
    context: await loadFieldContext(db),
    rowsOf(ward) {
      const own = inWard(assignment, ward);
      const people = new Set(own.map((row) => row.coordinator));
      return {
        institution: inWard(institution, ward),
        supportRoom: inWard(supportRoom, ward),
        assignment: own,
        qualification: qualification.filter((row) => people.has(row.coordinator ?? null)),
        coordinator,
        meeting: inWard(meeting, ward),
      };
    },
  };
}
