import { listFigures } from '../../shared/bureau/indicator/figureReference.ts';
import type { FieldContext, Reference } from '../../shared/register/fieldContext.ts';
import { type FormDefinition, formItems } from '../../shared/survey/form.ts';
import type { Readable } from '../database/register.ts';
import { loadBureauReferences } from './loadBureauReferences.ts';

/** 列の読み書きに要る名簿: 区、人、相談支援室、様式の項目、局の取組で指されるもの。 */
export async function loadFieldContext(db: Readable): Promise<FieldContext> {
  const wards = await db
    .selectFrom('ward')
    .select(['code', 'name', 'kana', 'block', 'position'])
    .orderBy('position')
    .execute();
  return {
    wards,
    references: {
      coordinator: await loadCoordinators(db),
      supportRoom: await loadSupportRooms(db),
      ...(await loadFormReferences(db)),
      ...(await loadBureauReferences(db)),
    },
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

/** 様式のどの版かにある、数えられる項目と導出値、指標に結べる数。名は新しい版のもの。 */
async function loadFormReferences(
  db: Readable,
): Promise<Pick<FieldContext['references'], 'formItem' | 'formFigure'>> {
  const versions = await db
    .selectFrom('formVersion')
    .select(['form', 'definition'])
    .orderBy('form')
    .orderBy('number')
    .execute();
  const items = new Map<string, Reference>();
  const figures = new Map<string, Reference>();
  for (const { form, definition } of versions) {
    const parsed = JSON.parse(definition) as FormDefinition;
    const counted = formItems(parsed).filter((item) => item.type !== 'text' && item.type !== 'date');
    for (const { code, label } of [...counted, ...parsed.derived]) {
      const id = `${form}.${code}`;
      items.set(id, { id, name: label, detail: code, aliases: [code] });
    }
    for (const { id, name, detail } of listFigures(parsed))
      figures.set(id, { id, name, detail, aliases: [detail] });
  }
  return { formItem: [...items.values()], formFigure: [...figures.values()] };
}
