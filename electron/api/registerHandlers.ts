import { loadRegisterFindings } from '../register/checkRegister.ts';
import { countRegisters } from '../register/countRegister.ts';
import { describeDependents } from '../register/describeDependents.ts';
import { applyEdits } from '../register/editRegister.ts';
import { judgeAssignments } from '../register/judgeAssignments.ts';
import { listRegister, requireDefinition } from '../register/listRegister.ts';
import { loadFieldContext } from '../register/loadFieldContext.ts';
import { queryHistory } from '../register/queryHistory.ts';
import { keepRegisterView, loadRegisterViews } from '../register/registerViews.ts';
import { tallyPeopleOn } from '../register/tallyPeopleOn.ts';
import { undoBatch } from '../register/undoBatch.ts';
import type { Handlers } from './handlers.ts';
import type { SessionHolder } from './sessionHolder.ts';

type RegisterCalls =
  | 'register.list'
  | 'register.apply'
  | 'register.dependents'
  | 'register.history'
  | 'register.undo'
  | 'register.views'
  | 'register.keepView'
  | 'register.check'
  | 'register.counts'
  | 'register.eligibility'
  | 'register.people';

export function registerHandlers(holder: SessionHolder): Pick<Handlers, RegisterCalls> {
  const db = () => holder.use().register.db;
  return {
    'register.list': async ({ table, asOf }) => {
      const { definition, rows, outside } = await listRegister(db(), table, asOf);
      return {
        table,
        fields: definition.fields,
        rows,
        outside: outside.map((row) => String(row[definition.idKey])),
        context: await loadFieldContext(db()),
      };
    },
    'register.apply': (request) => applyEdits(holder.use(), request),
    'register.dependents': ({ table, id }) => describeDependents(db(), requireDefinition(table).table, id),
    'register.history': (query) => queryHistory(db(), query),
    'register.undo': ({ batch, skipConflicts }) => undoBatch(holder.use(), batch, { skipConflicts }),
    'register.views': async () => loadRegisterViews(holder.use().folder, holder.use().who),
    'register.keepView': async ({ table, view }) => {
      const { folder, who } = holder.use();
      keepRegisterView(folder, who, requireDefinition(table).table, view);
      return null;
    },
    'register.check': () => loadRegisterFindings(db(), holder.use().clock.today()),
    'register.counts': ({ asOf }) => countRegisters(db(), asOf),
    'register.eligibility': ({ coordinator, day }) => judgeAssignments(db(), coordinator, day),
    'register.people': ({ programme, day }) => tallyPeopleOn(db(), programme, day),
  };
}
