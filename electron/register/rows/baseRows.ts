import type { RowsOf } from './rowsOf.ts';

/** 区、室、人、医療機関、公表値。 */
export const BASE_ROWS = {
  ward: (db) => db.selectFrom('ward').selectAll().orderBy('position').execute(),
  supportRoom: (db) =>
    db
      .selectFrom('supportRoom')
      .innerJoin('ward', 'ward.code', 'supportRoom.ward')
      .selectAll('supportRoom')
      .orderBy('ward.position')
      .orderBy('supportRoom.openedOn')
      .orderBy('supportRoom.id')
      .execute(),
  coordinator: (db) => db.selectFrom('coordinator').selectAll().orderBy('kana').orderBy('id').execute(),
  assignment: (db) =>
    db
      .selectFrom('assignment')
      .innerJoin('coordinator', 'coordinator.id', 'assignment.coordinator')
      .innerJoin('supportRoom', 'supportRoom.id', 'assignment.supportRoom')
      .innerJoin('ward', 'ward.code', 'supportRoom.ward')
      .selectAll('assignment')
      .select([
        'supportRoom.ward as ward',
        'coordinator.name as coordinatorName',
        'supportRoom.name as supportRoomName',
      ])
      .orderBy('ward.position')
      .orderBy('assignment.programme')
      .orderBy('assignment.from')
      .orderBy('assignment.id')
      .execute(),
  qualification: (db) =>
    db
      .selectFrom('qualification')
      .innerJoin('coordinator', 'coordinator.id', 'qualification.coordinator')
      .selectAll('qualification')
      .select('coordinator.name as coordinatorName')
      .orderBy('coordinator.kana')
      .orderBy('qualification.obtainedOn')
      .orderBy('qualification.id')
      .execute(),
  experience: (db) =>
    db
      .selectFrom('experience')
      .innerJoin('coordinator', 'coordinator.id', 'experience.coordinator')
      .selectAll('experience')
      .select('coordinator.name as coordinatorName')
      .orderBy('coordinator.kana')
      .orderBy('experience.from')
      .orderBy('experience.id')
      .execute(),
  institution: (db) =>
    db
      .selectFrom('institution')
      .innerJoin('ward', 'ward.code', 'institution.ward')
      .selectAll('institution')
      .orderBy('ward.position')
      .orderBy('institution.designatedOn')
      .orderBy('institution.id')
      .execute(),
  publishedFigure: (db) =>
    db
      .selectFrom('publishedFigure')
      .selectAll()
      .orderBy('fiscalYear', 'desc')
      .orderBy('half')
      .orderBy('id')
      .execute(),
} as const satisfies Readonly<Record<string, RowsOf>>;
