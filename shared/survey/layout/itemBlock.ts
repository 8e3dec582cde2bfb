import type { CellStylePlan, ValidationPlan } from '../../workbook/plan.ts';
import { oneCell } from '../../workbook/reference.ts';
import type { AnswerValue } from '../answer.ts';
import { type FormDefinition, type Item, itemChoices } from '../form.ts';
import { type Block, type Span, spanCells } from './block.ts';
import { type FormFacts, fillCell } from './facts.ts';
import { COLUMN, unitEnd, widthOf } from './grid.ts';
import { howTo } from './howTo.ts';
import { lastValue } from './lastValue.ts';
import { choiceRule, type Lists } from './lists.ts';
import { numberText } from './numberText.ts';
import { countRule, dateRule, hoursRule } from './rules.ts';
import { STYLE } from './styles.ts';
import { textHeight } from './textHeight.ts';

/** 1つの値で答える項目の行。自由記述は回答欄を右へ広げ、前回の文は下の行に全文を置く。 */
export function itemBlock(form: FormDefinition, item: Item, facts: FormFacts, lists: Lists): Block {
  const how = howTo(form, item);
  const last = lastValue(item, facts.last?.answers[item.code]);
  const text = item.type === 'text';
  const answer: Span = {
    from: COLUMN.answer,
    to: text ? COLUMN.last : COLUMN.answer,
    value:
      facts.answers === undefined
        ? registerValue(facts.prefilled?.[item.code])
        : fillCell(facts.answers[item.code]),
    style: answerStyle(item),
  };
  const first = spanCells(0, [
    { from: COLUMN.code, to: COLUMN.code, value: item.code, style: STYLE.code },
    { from: COLUMN.number, to: COLUMN.number, value: numberText(form, item), style: STYLE.number },
    { from: COLUMN.label, to: COLUMN.labelEnd, value: item.label, style: STYLE.label },
    { from: COLUMN.how, to: COLUMN.howEnd, value: how, style: STYLE.how },
    answer,
    ...(text ? [] : sideSpans(item, facts, last)),
  ]);
  const lastLine = text && typeof last === 'string' ? lastTextLine(facts, last) : null;
  return {
    heights: [rowHeight(item, how, answer, last), ...(lastLine ? [lastLine.height] : [])],
    cells: [...first.cells, ...(lastLine?.cells ?? [])],
    merges: [...first.merges, ...(lastLine?.merges ?? [])],
    names: [{ name: `ans_${item.code}`, range: oneCell(0, COLUMN.answer) }],
    validations: answerRules(item, lists),
    headRows: 1,
  };
}

function sideSpans(item: Item, facts: FormFacts, last: Span['value']): readonly Span[] {
  const unit = { from: COLUMN.unit, to: unitEnd(facts), value: item.unit ?? null, style: STYLE.unit };
  if (!facts.last) return [unit];
  return [unit, { from: COLUMN.last, to: COLUMN.last, value: last, style: STYLE.last }];
}

function lastTextLine(facts: FormFacts, last: string) {
  const value = `前回（${facts.last?.label}）：${last}`;
  const spans = [{ from: COLUMN.label, to: COLUMN.last, value, style: STYLE.lastText }];
  const width = widthOf(COLUMN.label, COLUMN.last);
  return { ...spanCells(1, spans), height: textHeight(value, width, STYLE.lastText.size) };
}

function rowHeight(item: Item, how: string, answer: Span, last: Span['value']): number {
  const written = typeof answer.value === 'string' ? answer.value : '';
  return Math.max(
    leastHeight(item),
    textHeight(item.label, widthOf(COLUMN.label, COLUMN.labelEnd), 10.5),
    textHeight(how, widthOf(COLUMN.how, COLUMN.howEnd), STYLE.how.size),
    textHeight(written, widthOf(answer.from, answer.to), 10.5),
    item.type !== 'text' && typeof last === 'string'
      ? textHeight(last, widthOf(COLUMN.last, COLUMN.last), STYLE.last.size)
      : 0,
  );
}

/** 書き込むのに要る高さ。名前や電話は2行、内容を尋ねる欄は5行。 */
function leastHeight(item: Item): number {
  if (item.type === 'status3' || item.type === 'choice') {
    const labels = itemChoices(item).map((choice) => choice.label);
    return Math.max(
      24,
      ...labels.map((label) => textHeight(label, widthOf(COLUMN.answer, COLUMN.answer), 10.5)),
    );
  }
  if (item.type !== 'text') return 24;
  if (item.base?.choices.includes('other')) return 46;
  return item.code.endsWith('_text') || item.label.length > 12 ? 75 : 33;
}

function answerStyle(item: Item): CellStylePlan {
  if (item.type === 'count') return STYLE.answerCount;
  if (item.type === 'hours') return STYLE.answerHours;
  if (item.type === 'date') return STYLE.answerDate;
  return item.type === 'text' ? STYLE.answerText : STYLE.answerChoice;
}

function answerRules(item: Item, lists: Lists): readonly ValidationPlan[] {
  const range = oneCell(0, COLUMN.answer);
  if (item.type === 'count') return [countRule(range)];
  if (item.type === 'hours') return [hoursRule(range)];
  if (item.type === 'date') return [dateRule(range)];
  if (item.type === 'text') return [];
  return [
    choiceRule(
      lists,
      itemChoices(item).map((choice) => choice.label),
      range,
    ),
  ];
}

/** 台帳から前もって埋める値。 */
function registerValue(value: AnswerValue | undefined): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
