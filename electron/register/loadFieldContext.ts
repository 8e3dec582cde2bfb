import type { FieldContext, Reference } from '../../shared/register/fieldContext.ts';
import type { Readable } from '../database/register.ts';

/** 列の読み書きに要る名簿: 区、人、相談支援室。 */
export async function loadFieldContext(db: Readable): Promise<FieldContext> {
  const wards = await db
    .selectFrom('ward')
    .select(['code', 'name', 'kana', 'block', 'position'])
    .orderBy('position')
    .execute();
  return {
    wards,
    references: { coordinator: await loadCoordinators(db), supportRoom: await loadSupportRooms(db) },
  };
}

async function loadCoordinators(db: Readable): Promise<readonly Reference[]> {
  const rows = await db
    .selectFrom('coordinator')
    .select(['id', 'name', 'kana'])
    .orderBy('kana')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, kana }) => ({ id, name, detail: kana, aliases: [kana] }));
}

async function loadSupportRooms(db: Readable): Promise<readonly Reference[]> {
  const rows = await db
    .selectFrom('supportRoom')
    .innerJoin('ward', 'ward.code', 'supportRoom.ward')
    .select(['supportRoom.id', 'supportRoom.name', 'supportRoom.commonName', 'ward.name as wardName'])
    .orderBy('ward.position')
    .orderBy('supportRoom.openedOn')
    .orderBy('supportRoom.id')
    .execute();
  return rows.map(({ id, name, commonName, wardName }) => ({
    id,
    name,
    detail: wardName,
    aliases: [commonName ?? '', wardName],
  }));
}
