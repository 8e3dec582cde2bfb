import { oneCell } from '../../workbook/reference.ts';
import { choiceKey } from '../answerKey.ts';
import { type Choice, type FormDefinition, type Item, itemChoices, NONE_CHOICE } from '../form.ts';
import { type Block, boxCells, type Span } from './block.ts';
import { type FormFacts, fillMark } from './facts.ts';
import { COLUMN, unitEnd, widthOf } from './grid.ts';
import { baseLine, howTo } from './howTo.ts';
import { type Lists, MARK, markRule } from './lists.ts';
import { numberText } from './numberText.ts';
import { STYLE } from './styles.ts';
import { textHeight } from './textHeight.ts';

/** 複数選択: 選択肢ごとに○の欄が1行。最後の行は「該当なし」。書き方に断りがあれば上に1行置く。 */
export function multiBlock(form: FormDefinition, item: Item, facts: FormFacts, lists: Lists): Block {
  const how = howTo(form, item);
  const explained = baseLine(form, item) !== '' || item.note !== undefined;
  const first = explained ? 1 : 0;
  const choices = [...itemChoices(item), NONE_CHOICE];
  const heights = blockHeights(item, explained ? how : null, choices);
  const bottom = heights.length - 1;
  const { cells, merges } = boxCells([
    {
      top: 0,
      bottom,
      from: COLUMN.number,
      to: COLUMN.number,
      value: numberText(form, item),
      style: STYLE.number,
    },
    { top: 0, bottom, from: COLUMN.label, to: COLUMN.labelEnd, value: item.label, style: STYLE.label },
    ...(explained
      ? [{ top: 0, bottom: 0, from: COLUMN.how, to: COLUMN.last, value: how, style: STYLE.how }]
      : []),
    ...choices.flatMap((choice, index) =>
      choiceSpans(item, choice, facts).map((span) => ({
        ...span,
        top: first + index,
        bottom: first + index,
      })),
    ),
  ]);
  const places = choices.map((choice, index) => ({ choice, place: oneCell(first + index, COLUMN.answer) }));
  return {
    heights,
    cells,
    merges,
    names: places.map(({ choice, place }) => ({
      name: `ans_${choiceKey(item.code, choice.code)}`,
      range: place,
    })),
    validations: places.map(({ place }) => markRule(lists, place)),
    headRows: first + 1,
  };
}

function choiceSpans(item: Item, choice: Choice, facts: FormFacts): readonly Span[] {
  const value = fillMark(facts.answers?.[item.code], choice.code);
  const code = choiceKey(item.code, choice.code);
  return [
    { from: COLUMN.code, to: COLUMN.code, value: code, style: STYLE.code },
    { from: COLUMN.how, to: COLUMN.howEnd, value: choice.label, style: STYLE.choice },
    { from: COLUMN.answer, to: COLUMN.answer, value, style: STYLE.answerMark },
    { from: COLUMN.unit, to: unitEnd(facts), value: '○を記入', style: STYLE.unit },
    ...(facts.last
      ? [{ from: COLUMN.last, to: COLUMN.last, value: lastMark(item, choice, facts), style: STYLE.last }]
      : []),
  ];
}

function lastMark(item: Item, choice: Choice, facts: FormFacts): string | null {
  const last = facts.last?.answers[item.code];
  return Array.isArray(last) && last.includes(choice.code) ? MARK : null;
}

function blockHeights(item: Item, how: string | null, choices: readonly Choice[]): readonly number[] {
  const rows = choices.map((choice) =>
    Math.max(20, textHeight(choice.label, widthOf(COLUMN.how, COLUMN.howEnd), STYLE.choice.size)),
  );
  const head = how === null ? [] : [textHeight(how, widthOf(COLUMN.how, COLUMN.last), STYLE.how.size)];
  const heights = [...head, ...rows];
  // 項目名のほうが高ければ、足りない分を各行に配る。
  const label = textHeight(item.label, widthOf(COLUMN.label, COLUMN.labelEnd), 10.5);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const extra = Math.max(0, label - total) / heights.length;
  return heights.map((height) => Math.ceil(height + extra));
}
