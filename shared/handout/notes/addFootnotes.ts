import type { FigurePlace, FigureSource } from '../model/figureOrigin.ts';
import type { HandoutNote, HandoutPage } from '../model/handoutModel.ts';
import { markBlock } from './markBlock.ts';

/**
 * 頁が載せている項目の注を、頁の注の後ろに、頁ごとに番号を付けて添える。印は図の項目の言葉に付く。
 * 印のある注が一つだけなら ※、二つ以上なら ※1 ※2 … (look/paper.md)。頁にもう書いてある文は繰り返さない。
 * @param notesOf 項目の注。無ければ空
 * @param notesOfForm 様式全体の注。印を付けず、その様式の数を載せた頁に添える
 * @param partsOf 和の項目なら、それともとの項目。ほかはその項目だけ。和にはもとの項目の印がみな付く
 */
export function addFootnotes(
  page: HandoutPage,
  notesOf: (source: FigureSource, places: readonly FigurePlace[]) => readonly string[],
  notesOfForm: (form: string) => readonly string[],
  partsOf: (source: FigureSource) => readonly FigureSource[] = (source) => [source],
): HandoutPage {
  const written = page.notes.map((note) => note.text).join('\n');
  const fresh = (texts: readonly string[]) => texts.filter((text) => !written.includes(text));
  const found = new Map<string, readonly string[]>();
  const forms = new Set<string>();
  for (const block of page.blocks) {
    markBlock(block, (source, places) => {
      for (const part of partsOf(source)) {
        const texts = fresh(notesOf(part, places));
        if (texts.length > 0)
          found.set(keyOf(part), [...new Set([...(found.get(keyOf(part)) ?? []), ...texts])]);
      }
      forms.add(source.form);
      return '';
    });
  }
  const general = [...forms].flatMap((form) => fresh(notesOfForm(form)));
  if (found.size === 0 && general.length === 0) return page;

  const own = page.notes.filter((note) => note.mark !== null).length;
  const alone = own + found.size === 1;
  const marks = new Map([...found.keys()].map((key, index) => [key, alone ? '※' : `※${own + index + 1}`]));
  const marksOf = (source: FigureSource) =>
    partsOf(source)
      .map((part) => marks.get(keyOf(part)) ?? '')
      .join('');
  const numbered = own === 1 && !alone ? numberSingle(page) : page;
  const added = [...found].map(
    ([key, texts]): HandoutNote => ({ mark: marks.get(key) ?? null, text: texts.join('　') }),
  );
  return {
    ...numbered,
    blocks: numbered.blocks.map((block) => markBlock(block, marksOf)),
    notes: [...numbered.notes, ...added, ...general.map((text) => ({ mark: null, text: `（注）${text}` }))],
  };
}

function keyOf({ form, item }: FigureSource): string {
  return `${form}.${item}`;
}

/** 一つだけだった ※ を、頁のどこにあっても ※1 にする。 */
function numberSingle(page: HandoutPage): HandoutPage {
  return JSON.parse(JSON.stringify(page).replace(/※(?!\d)/g, '※1')) as HandoutPage;
}
