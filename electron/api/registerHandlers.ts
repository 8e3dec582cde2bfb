import { listRegister } from '../register/listRegister.ts';
import type { Handlers } from './handlers.ts';
import type { SessionHolder } from './sessionHolder.ts';

export function registerHandlers(holder: SessionHolder): Pick<Handlers, 'register.list'> {
  return {
    'register.list': async ({ table, asOf }) => {
      const { definition, rows } = await listRegister(holder.use().register.db, table, asOf);
      return { table, fields: definition.fields, rows };
    },
  };
}
