import { FORM_IDS } from '../../../../shared/survey/form.ts';
import type { CorpusPlace } from './corpusPlace.ts';
import { Draft } from './draft.ts';
import { FILE_KINDS } from './fileKinds.ts';
import { PART_KINDS } from './partKinds.ts';
import { SHAPE_KINDS } from './shapeKinds.ts';
import { type Kind, VALUE_KINDS } from './valueKinds.ts';

export interface Case {
  readonly name: string;
  readonly draft: Draft;
  /** 版の回 (0か1)。 */
  readonly round: 0 | 1;
  readonly office: 'xlsx' | 'ods' | 'xls' | null;
}

/** 三つの様式と二つの版に、崩しを一つずつ、二つ三つずつ、LibreOffice を通して。いつも同じ並び。 */
export function buildCorpus(place: CorpusPlace): readonly Case[] {
  const makers = [0, 1].flatMap((round) =>
    FORM_IDS.map((id) => (turn: number) => newDraft(place, round as 0 | 1, id, turn)),
  );
  const made: Case[] = [];
  const add = (kinds: readonly Kind[], start: number, office: Case['office'] = null): boolean => {
    for (let each = 0; each < makers.length; each += 1) {
      const at = (start + each) % makers.length;
      const draft = makers[at]?.(start);
      if (draft === undefined || !kinds.every((kind) => kind.apply(draft))) continue;
      const round = at < FORM_IDS.length ? 0 : 1;
      const through = office === null ? '' : ` → LibreOffice .${office}`;
      const name = `${draft.form.id} 第${round + 1}版: ${kinds.map((kind) => kind.name).join(' ＋ ') || '崩れなし'}${through}`;
      made.push({ name, draft, round, office });
      return true;
    }
    return false;
  };
  for (let at = 0; at < makers.length; at += 1) add([], at);
  const singles = [...VALUE_KINDS, ...SHAPE_KINDS, ...PART_KINDS, ...FILE_KINDS];
  for (const [at, kind] of singles.entries()) {
    if (!add([kind], at)) throw new Error(`どの様式にも当てはまりません: ${kind.name}`);
  }
  const random = seeded(20241001);
  const pick = (kinds: readonly Kind[]) => kinds[Math.floor(random() * kinds.length)] as Kind;
  /** 同じ項目を取り合って重ならないものは、引き直す。 */
  const combine = (draw: () => readonly Kind[], at: number, office: Case['office'] = null): void => {
    while (!add(draw().filter(distinct), at, office));
  };
  for (let at = 0; at < 40; at += 1) {
    combine(() => [pick(VALUE_KINDS), pick(VALUE_KINDS), pick(COMBINABLE)], at);
  }
  for (const [group, office] of (['xlsx', 'ods', 'xls'] as const).entries()) {
    for (let at = 0; at < 12; at += 1) {
      const more = at % 3 === 0 ? 2 : 1;
      combine(
        () => [...Array.from({ length: more }, () => pick(VALUE_KINDS)), pick(OFFICE_SHAPES)],
        at + group,
        office,
      );
    }
  }
  return made;
}

/** ほかの崩しと重ねてよい形の崩し (一つの行や列だけを変えるもの)。 */
const COMBINABLE = [...SHAPE_KINDS.slice(0, 1), ...SHAPE_KINDS.slice(5, 10), ...PART_KINDS.slice(0, 1)];
const OFFICE_SHAPES = [
  ...COMBINABLE.slice(0, 4),
  ...SHAPE_KINDS.filter((kind) => /結合|名前がみな|余白/.test(kind.name)).slice(0, 3),
];

function distinct(kind: Kind, at: number, all: readonly Kind[]): boolean {
  return all.indexOf(kind) === at;
}

function newDraft(place: CorpusPlace, round: 0 | 1, id: string, turn: number): Draft {
  const { survey, forms, wards } = place.places[round];
  const form = forms.find((each) => each.id === id);
  const ward = wards[turn % wards.length];
  if (form === undefined || ward === undefined) throw new Error(`様式 ${id} がありません`);
  return new Draft(form, survey, ward.name === '西成区' ? (wards[0] as typeof ward) : ward, turn);
}

/** 種の決まった乱数 (mulberry32)。 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
