import type { HandoutModel } from '../model/handoutModel.ts';
import { type PersonalWords, searchPersonal } from './searchPersonal.ts';

/** 公開の頁の文一つと、そこにある台帳の氏名・電話・メール。 */
export interface PersonalText {
  /** 頁 1…。 */
  readonly page: number;
  /** どこか: 資料の題・章・節・主文・前書き・図・注。 */
  readonly place: string;
  readonly text: string;
  readonly found: readonly string[];
}

/** 公開資料の文から、台帳の氏名・電話・メールを探す。内部の資料なら空。同じ頁の同じ文は一度だけ。 */
export function findPersonalText(model: HandoutModel, words: PersonalWords): readonly PersonalText[] {
  if (!model.public) return [];
  const search = searchPersonal(words);
  const whole = [
    ...[model.title, model.coverTitle, ...(model.council ?? []), model.author, model.documentNumber].map(
      (text) => ({ page: 1, place: '資料の題', text }),
    ),
    ...model.chapters.map(({ label }) => ({ page: 1, place: '章', text: label })),
  ];
  const texts = model.pages.flatMap((page, at) =>
    [
      { place: '節', text: page.section ?? '' },
      { place: '主文', text: page.message.join('') },
      { place: '前書き', text: page.lead.join('') },
      ...page.blocks.flatMap((block) =>
        textsIn(block).map((text) => ({ place: block.title === '' ? '図' : `「${block.title}」`, text })),
      ),
      ...page.notes.map((note) => ({ place: '注', text: note.text })),
    ].map((each) => ({ page: at + 1, ...each })),
  );
  const seen = new Set<string>();
  return [...whole, ...texts].flatMap((each) => {
    const key = `${each.page}\n${each.text}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const found = search(each.text);
    return found.length === 0 ? [] : [{ ...each, found }];
  });
}

/** 図の中の文のすべて。絵の中身と、図の種類・id は文でない。 */
function textsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return NOT_TEXT.has(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, name));
}

const NOT_TEXT: ReadonlySet<string> = new Set(['kind', 'id', 'code', 'data', 'tone', 'source']);
