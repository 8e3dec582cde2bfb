import type { PersonalWords } from '../../shared/handout/guard/searchPersonal.ts';
import type { Readable } from '../database/register.ts';

/** 台帳にある、公開してよいか人が確かめるもの: コーディネーターの氏名、相談支援室の電話・FAX・メール。 */
export async function loadPersonalWords(db: Readable): Promise<PersonalWords> {
  const people = await db.selectFrom('coordinator').select('name').orderBy('id').execute();
  const rooms = await db
    .selectFrom('supportRoom')
    .select(['telephone', 'fax', 'email'])
    .orderBy('id')
    .execute();
  const filled = (values: readonly (string | null)[]) =>
    values.filter((value): value is string => value !== null && value !== '');
  return {
    names: filled(people.map((person) => person.name)),
    telephones: filled(rooms.flatMap(({ telephone, fax }) => [telephone, fax])),
    emails: filled(rooms.map((room) => room.email)),
  };
}
