import { countLines, joinNames } from '../fitLines.ts';
import type { SheetInstitutions } from '../model/wardSheetBlock.ts';
import type { SheetInstitution } from './wardSheetFacts.ts';

/** 頁の幅に入る 10.5pt の全角の字数と、名を並べる行の上限。 */
const ROOM = 70;
const MOST = 4;
const GROUPS = [
  ['formal', '正式'],
  ['consented', '内諾'],
] as const;

/**
 * 積極的医療機関の数、位置づけ、種別、機能ごとの数と名。
 * @param average 24区の平均 (か所)
 */
export function buildSheetInstitutions(
  institutions: readonly SheetInstitution[],
  functions: readonly string[],
  average: number,
): SheetInstitutions & { readonly lines: number } {
  const count = (test: (each: SheetInstitution) => boolean) => institutions.filter(test).length;
  const names = joinNames(
    GROUPS.flatMap(([status, label]) =>
      institutions
        .filter((each) => each.status === status)
        .map(({ name }, index) => (index === 0 ? `［${label}］${name}` : name)),
    ),
    { room: ROOM, most: MOST, unit: 'か所' },
  );
  const text = institutions.length === 0 ? '該当なし' : names;
  return {
    count: institutions.length,
    average,
    formal: count(({ status }) => status === 'formal'),
    consented: count(({ status }) => status === 'consented'),
    kinds: [
      { label: '病院', count: count(({ kind }) => kind === 'hospital') },
      { label: '診療所', count: count(({ kind }) => kind === 'clinic') },
    ],
    functions: functions.map((label) => ({ label, count: count((each) => each.functions.includes(label)) })),
    names: text,
    lines: countLines(text, ROOM),
  };
}
