import type { RegisterCheckFacts } from '../../shared/handout/facts.ts';
import { rowTitle } from '../../shared/register/rowTitle.ts';
import { definitionOf } from '../../shared/register/tables.ts';
import { loadRegisterFindings } from '../register/checkRegister.ts';
import { listRegister } from '../register/listRegister.ts';
import { loadFieldContext } from '../register/loadFieldContext.ts';
import type { Session } from '../session.ts';

/** 登録の点検の元になる、今日の所見。 */
export async function loadRegisterCheck(session: Session): Promise<RegisterCheckFacts> {
  const { db } = session.register;
  const today = session.clock.today();
  const context = await loadFieldContext(db);
  const titles = new Map<string, string>();
  const found = await loadRegisterFindings(db, today);
  for (const table of new Set(found.map((each) => each.table))) {
    const definition = definitionOf(table);
    for (const row of (await listRegister(db, table, null)).rows)
      titles.set(`${table} ${row[definition.idKey]}`, rowTitle(definition, row, context));
  }
  return {
    today,
    findings: found.map(({ level, table, id, field, message }) => {
      const definition = definitionOf(table);
      return {
        level,
        register: definition.label,
        row: titles.get(`${table} ${id}`) ?? '',
        field: definition.fields.find((each) => each.key === field)?.label ?? null,
        place: { table, id, field },
        message,
      };
    }),
  };
}
