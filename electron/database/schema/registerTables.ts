import type { Generated } from 'kysely';
import type { Half } from '../../../shared/survey/survey.ts';
import type { Block } from '../../../shared/ward/ward.ts';
import type { Flag, Versioned } from './columns.ts';

/** 台帳の表。 */
export interface RegisterTables {
  readonly ward: WardTable;
  readonly supportRoom: SupportRoomTable;
  readonly coordinator: CoordinatorTable;
  readonly assignment: AssignmentTable;
  readonly qualification: QualificationTable;
  readonly experience: ExperienceTable;
  readonly institution: InstitutionTable;
  readonly publishedFigure: PublishedFigureTable;
}

/** 主キーの列。 */
export const REGISTER_KEYS = {
  ward: 'code',
  supportRoom: 'id',
  coordinator: 'id',
  assignment: 'id',
  qualification: 'id',
  experience: 'id',
  institution: 'id',
  publishedFigure: 'id',
} as const satisfies { readonly [T in keyof RegisterTables]: keyof RegisterTables[T] };

export type Programme = 'room' | 'hub';

interface WardTable extends Versioned {
  code: string;
  name: string;
  kana: string;
  block: Block;
  position: number;
}

interface SupportRoomTable extends Versioned {
  id: string;
  ward: string;
  name: string;
  commonName: string | null;
  operators: Generated<string>;
  postalCode: Generated<string>;
  address: Generated<string>;
  telephone: Generated<string>;
  fax: Generated<string>;
  email: Generated<string>;
  openingHours: Generated<string>;
  windowHours: number | null;
  openedOn: string | null;
  closedOn: string | null;
  note: Generated<string>;
}

interface CoordinatorTable extends Versioned {
  id: string;
  name: string;
  kana: Generated<string>;
  note: Generated<string>;
}

interface AssignmentTable extends Versioned {
  id: string;
  coordinator: string;
  supportRoom: string;
  programme: Programme;
  from: string | null;
  to: string | null;
  fullTime: Flag | null;
  dedicated: Flag | null;
  clause: string | null;
  note: Generated<string>;
}

interface QualificationTable extends Versioned {
  id: string;
  coordinator: string;
  kind: string;
  number: Generated<string>;
  obtainedOn: string | null;
  expiresOn: string | null;
}

interface ExperienceTable extends Versioned {
  id: string;
  coordinator: string;
  route: string;
  from: string | null;
  to: string | null;
  note: Generated<string>;
}

interface InstitutionTable extends Versioned {
  id: string;
  ward: string;
  name: string;
  kind: 'hospital' | 'clinic';
  status: 'formal' | 'consented';
  designatedOn: string | null;
  endedOn: string | null;
  functionDaily: Generated<Flag>;
  functionDischarge: Generated<Flag>;
  functionSudden: Generated<Flag>;
  functionEndOfLife: Generated<Flag>;
  nightHours: Generated<string>;
  otherScheme: Generated<string>;
  address: Generated<string>;
  note: Generated<string>;
}

interface PublishedFigureTable extends Versioned {
  id: string;
  item: string | null;
  label: string;
  part: Generated<string>;
  fiscalYear: number;
  half: Half;
  value: number;
  unit: Generated<string>;
  base: number | null;
  document: string;
  page: Generated<string>;
  publishedOn: string | null;
  note: Generated<string>;
}
