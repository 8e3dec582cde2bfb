import { INSTITUTION_REGISTER } from '../../register/definitions/institution.ts';
import { MEETING_REGISTER } from '../../register/definitions/meeting.ts';
import type { HandoutFacts } from '../facts.ts';
import type { FigureOrigin, RegisterOrigin } from '../model/figureOrigin.ts';

/** 基準日の積極的医療機関。 */
export function institutionRows(facts: HandoutFacts, where: RegisterOrigin['where'] = {}): RegisterOrigin {
  return { table: 'institution', asOf: facts.asOf, where };
}

/** 基準日の配置。 */
export function assignmentRows(facts: HandoutFacts, programme: 'room' | 'hub'): RegisterOrigin {
  return { table: 'assignment', asOf: facts.asOf, where: { programme: [PROGRAMMES[programme]] } };
}

/** 台帳の表での、事業の言葉。 */
const PROGRAMMES = { room: '相談支援', hub: '連携拠点' } as const;

/** その区の、その種類の会議。 */
export function meetingRows(ward: string, kinds: readonly string[]): RegisterOrigin {
  const choices = MEETING_REGISTER.fields.find(({ key }) => key === 'kind')?.choices ?? [];
  const labels = choices.filter(({ code }) => kinds.includes(code)).map(({ label }) => label);
  return { table: 'meeting', asOf: null, where: { ward: [ward], kind: labels } };
}

/** 医療機関の数え方の言葉 (正式、病院、看取り) から、台帳の欄の条件。知らない言葉は条件なし。 */
export function institutionWhere(label: string): RegisterOrigin['where'] {
  for (const { key, kind, choices } of INSTITUTION_REGISTER.fields)
    if (kind === 'choice' && choices?.some((choice) => choice.label === label)) return { [key]: [label] };
  const flag = INSTITUTION_REGISTER.fields.find(({ kind, label: own }) => kind === 'flag' && own === label);
  return flag === undefined ? {} : { [flag.key]: ['○'] };
}

/** 積極的医療機関の数の出所。wards が null なら全区。 */
export function institutionOrigin(facts: HandoutFacts, wards: readonly string[] | null): FigureOrigin {
  const register = ofWards(institutionRows(facts), wards);
  return { label: '積極的医療機関', wards: wards ?? [], source: null, register };
}

/** 配置の数の出所。 */
export function assignmentOrigin(
  facts: HandoutFacts,
  programme: 'room' | 'hub',
  wards: readonly string[] | null,
): FigureOrigin {
  const register = ofWards(assignmentRows(facts, programme), wards);
  return { label: 'コーディネーターの配置', wards: wards ?? [], source: null, register };
}

/** 相談支援室の数の出所。asOf が null なら終わった室も。 */
export function roomOrigin(asOf: string | null, wards: readonly string[]): FigureOrigin {
  const register = ofWards({ table: 'supportRoom', asOf, where: {} }, wards);
  return { label: '相談支援室', wards, source: null, register };
}

/** 区の数の出所。 */
export function wardOrigin({ wards }: HandoutFacts): FigureOrigin {
  return {
    label: '区',
    wards: wards.toSorted((a, b) => a.position - b.position).map(({ name }) => name),
    source: null,
    register: { table: 'ward', asOf: null, where: {} },
  };
}

/** その区の行だけ。null なら全区の行。 */
export function ofWards(register: RegisterOrigin, wards: readonly string[] | null): RegisterOrigin {
  return wards === null ? register : { ...register, where: { ...register.where, ward: wards } };
}
