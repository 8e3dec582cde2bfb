import { canonicalJson } from '../../survey/canonicalJson.ts';
import type { HandoutBlock } from '../model/handoutBlock.ts';
import type { HandoutModel, HandoutPage } from '../model/handoutModel.ts';
import type { HandoutNumber } from '../numbers/handoutNumber.ts';
import { listNumbers } from '../numbers/listNumbers.ts';

/** 違うところ一つ。値は紙の言葉で、片方に無ければ null。 */
export interface HandoutDifference {
  /** 頁の番号 1…。新しい方に無い頁は前の番号。資料全体のことなら null。 */
  readonly page: number | null;
  /** 頁の題。表紙や資料全体なら null。 */
  readonly section: string | null;
  /** どの図のどの数か、またはどの文か。 */
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * 二つの仕上がりの違いを、頁の順に、数と文の一つずつで言う。
 * 数も文も同じで描き方だけが違う図は「図の描き方」とだけ言う。空なら、まったく同じ。
 */
export function compareHandouts(before: HandoutModel, after: HandoutModel): readonly HandoutDifference[] {
  const found = [...compareHeads(before, after), ...comparePages(before, after)];
  if (found.length > 0 || printedJson(before) === printedJson(after)) return found;
  return [{ page: null, section: null, what: '資料の組み方', before: null, after: null }];
}

const HEADS: readonly (readonly [string, (model: HandoutModel) => string])[] = [
  ['題', (model) => model.title],
  ['表紙の題', (model) => model.coverTitle],
  ['配る会議', (model) => (model.council ?? []).join(' ')],
  ['資料番号', (model) => model.documentNumber],
  ['作成者', (model) => model.author],
  ['年度', (model) => model.fiscalYearLabel],
  ['基準日', (model) => model.asOf],
  ['公開', (model) => (model.public ? '〔公開資料〕' : '内部資料')],
  ['紙の向き', (model) => (model.orientation === 'landscape' ? '横' : '縦')],
  ['架空の値の印', (model) => (model.sample ? 'あり' : 'なし')],
];

function compareHeads(before: HandoutModel, after: HandoutModel): readonly HandoutDifference[] {
  return HEADS.flatMap(([what, read]) => differ(null, null, what, read(before), read(after)));
}

function comparePages(before: HandoutModel, after: HandoutModel): readonly HandoutDifference[] {
  const earlier = new Map(before.pages.map((page, index) => [page.id, { page, number: index + 1 }]));
  const present = new Set(after.pages.map((page) => page.id));
  return [
    ...after.pages.flatMap((page, index) => {
      const old = earlier.get(page.id);
      const place = { page: index + 1, section: page.section };
      if (old === undefined) return [{ ...place, what: '頁', before: null, after: page.section ?? page.id }];
      return [
        ...differ(place.page, place.section, '頁の番号', `${old.number}頁`, `${place.page}頁`),
        ...comparePage(place.page, old.page, page),
      ];
    }),
    ...before.pages.flatMap((page, index) =>
      present.has(page.id)
        ? []
        : [
            {
              page: index + 1,
              section: page.section,
              what: '頁',
              before: page.section ?? page.id,
              after: null,
            },
          ],
    ),
  ];
}

function comparePage(number: number, before: HandoutPage, after: HandoutPage): readonly HandoutDifference[] {
  const one = (what: string, read: (page: HandoutPage) => string) =>
    differ(number, after.section, what, read(before), read(after));
  const earlier = new Map(before.blocks.map((block) => [block.id, block]));
  const present = new Set(after.blocks.map((block) => block.id));
  const place = { page: number, section: after.section };
  return [
    ...one('頁の題', (page) => page.section ?? ''),
    ...one('見出しの文', (page) => page.message.join('')),
    ...one('導入の文', (page) => page.lead.join('')),
    ...one('頁の基準日', (page) => page.asOf ?? ''),
    ...after.blocks.flatMap((block) => {
      const old = earlier.get(block.id);
      if (old === undefined) return [{ ...place, what: '図表', before: null, after: named(block) }];
      return compareBlock(old, block).map((each) => ({ ...place, ...each }));
    }),
    ...before.blocks
      .filter((block) => !present.has(block.id))
      .map((block) => ({ ...place, what: '図表', before: named(block), after: null })),
    ...one('注', (page) => page.notes.map((note) => `${note.mark ?? ''}${note.text}`).join('／')),
  ];
}

type Change = Pick<HandoutDifference, 'what' | 'before' | 'after'>;

function compareBlock(before: HandoutBlock, after: HandoutBlock): readonly Change[] {
  if (printedJson(before) === printedJson(after)) return [];
  const [old, present] = [numbersOf(before), numbersOf(after)];
  const keys = [...new Set([...old.keys(), ...present.keys()])];
  const numbers = keys.flatMap((key): readonly Change[] => {
    const [from, to] = [old.get(key), present.get(key)];
    const what = `${named(after)}　${key}`;
    if (from?.value !== to?.value || from?.unit !== to?.unit)
      return [{ what, before: shown(from), after: shown(to) }];
    const [left, right] = [from?.wards.join('・') ?? '', to?.wards.join('・') ?? ''];
    return left === right ? [] : [{ what: `${what}の区`, before: left, after: right }];
  });
  if (numbers.length > 0) return numbers;
  const [left, right] = [textsOf(withoutOrigins(before)), textsOf(withoutOrigins(after))];
  const texts = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => index)
    .filter((index) => left[index] !== right[index])
    .map((index) => ({
      what: `${named(after)}　文`,
      before: left[index] ?? null,
      after: right[index] ?? null,
    }));
  return texts.length > 0 ? texts : [{ what: `${named(after)}　図の描き方`, before: null, after: null }];
}

/** 数の出所は紙に出ないので、比べない (区の違いは数の方で言う)。 */
function printedJson(value: HandoutModel | HandoutBlock): string {
  return canonicalJson(withoutOrigins(value));
}

function withoutOrigins(value: HandoutModel | HandoutBlock): unknown {
  return JSON.parse(JSON.stringify(value, (key, each) => (ORIGINS.has(key) ? undefined : each)));
}

const ORIGINS: ReadonlySet<string> = new Set(['origins', 'register', 'of']);

function named(block: HandoutBlock): string {
  return `「${block.title.replaceAll('\n', '')}」`;
}

/** 図の中での呼び名 → 数。同じ呼び名が二度あれば番号を添える。 */
function numbersOf(block: HandoutBlock): ReadonlyMap<string, HandoutNumber> {
  const found = new Map<string, HandoutNumber>();
  for (const number of listNumbers(block)) {
    const name = number.ward === null ? number.label : `${number.label} ${number.ward}`;
    let key = name;
    for (let again = 2; found.has(key); again += 1) key = `${name} (${again})`;
    found.set(key, number);
  }
  return found;
}

function shown(number: HandoutNumber | undefined): string | null {
  return number === undefined ? null : `${number.value.toLocaleString('ja-JP')}${number.unit}`;
}

/** 図に書かれた文のすべて。色や記号の名など、決まりの言葉も混じるが、比べる相手も同じ順に並ぶ。 */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

function differ(
  page: number | null,
  section: string | null,
  what: string,
  before: string,
  after: string,
): readonly HandoutDifference[] {
  return before === after ? [] : [{ page, section, what, before, after }];
}
