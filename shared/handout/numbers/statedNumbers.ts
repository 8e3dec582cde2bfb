import type { HandoutBlock } from '../model/handoutBlock.ts';
import type { HandoutPage } from '../model/handoutModel.ts';
import { printedText } from '../printedText.ts';

/** 文の中の数一つ。 */
export interface StatedNumber {
  /** 数のある文。 */
  readonly sentence: string;
  readonly value: number;
  /** 区・件・回・人・つ・年以上・歳 など。 */
  readonly unit: string;
}

/** 単位。長いものを先に。日付の年・月・日と、番号 (第1回、（1）) は数えない。 */
const UNITS = '年以上|年未満|時間|か所|機関|区(?!役所|担当|民)|件|回|人|名|つ|歳|時|％|%';
const NUMBER = new RegExp(
  `(第?)(\\d[\\d,]*(?:\\.\\d+)?) ?(?:(${UNITS})? ?[〜～~] ?(\\d[\\d,]*(?:\\.\\d+)?) ?)?(${UNITS})`,
  'g',
);

/** 頁の文 (見出し・導入・文の表・会議の回数・注) にある、単位の付いた数のすべて、頁に出る順。 */
export function statedNumbers(page: HandoutPage): readonly StatedNumber[] {
  const sentences = [
    page.message.join(' '),
    page.lead.join(' '),
    ...page.blocks.flatMap(sentencesOf),
    ...page.notes.map((note) => note.text),
  ];
  return sentences.flatMap(numbersIn);
}

function sentencesOf(block: HandoutBlock): readonly string[] {
  switch (block.kind) {
    case 'clauses':
      return block.clauses.flatMap(({ mark, text }) =>
        text.split('\n').map((line) => `${mark.replaceAll('\n', '')} ${line}`),
      );
    case 'councils':
      return block.councils.map(({ name, frequency }) => `${name} ${frequency}`);
    default:
      return [];
  }
}

function numbersIn(text: string): readonly StatedNumber[] {
  const sentence = printedText(text.replaceAll('**', '')).trim();
  return [...sentence.matchAll(NUMBER)].flatMap(([, ordinal, first = '', middle, last, unit = '']) => {
    if (ordinal !== '') return [];
    const from = { sentence, value: toNumber(first), unit: middle ?? unit };
    return last === undefined ? [from] : [from, { sentence, value: toNumber(last), unit }];
  });
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}
