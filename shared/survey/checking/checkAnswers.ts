import { fiscalYearLabel } from '../../calendar/fiscalYear.ts';
import { formatWareki } from '../../calendar/wareki.ts';
import type { Answers, Finding, FindingKind, RowAnswer } from '../answer.ts';
import { type FormDefinition, formItems, type Item } from '../form.ts';
import { chosenCodes, itemOpening } from '../isOpen.ts';
import { checkRowDays } from './checkRowDays.ts';
import { checkItemTotals, type Numbers } from './checkTotals.ts';

/** 照らす相手。無いものとは照らさない。 */
export interface CheckFacts {
  /** 比べられる前の回の確定した答え (この様式の code で)。 */
  readonly last?: Answers;
  /** 台帳から見た答え (項目 code → 値)。基準日現在。 */
  readonly register?: Answers;
  readonly fiscalYear?: number;
}

/**
 * 読んだ答えどうし、前の回、台帳と照らす (`design.md` 4 Findings)。
 * 出すのは confirm だけ: 必須の未回答、内訳と合計、再掲、前問と追い質問、通常の範囲、前回からの跳び、台帳との違い。
 * 値は直さない。すでに error のある項目 (`broken`) の未回答は重ねて言わない。
 */
export function checkAnswers(
  form: FormDefinition,
  answers: Answers,
  facts: CheckFacts,
  broken: ReadonlySet<string>,
): Finding[] {
  const items = formItems(form);
  const numbers = numbersIn(answers);
  return items.flatMap((item) => [
    ...(broken.has(item.code) ? [] : checkBlank(item, answers)),
    ...checkFollowUp(item, items, answers),
    ...checkItemTotals(item, items, numbers),
    ...checkUsual(item, answers),
    ...checkJump(item, answers, facts.last),
    ...(broken.has(item.code) ? [] : checkRegister(item, answers, facts.register)),
    ...checkNames(item, answers),
    ...checkSameRows(item, answers, facts.register),
    ...checkDay(item, answers, facts.fiscalYear),
    ...checkRowDays(item, answers[item.code], facts.register?.[item.code], facts.fiscalYear),
  ]);
}

function checkBlank(item: Item, answers: Answers): Finding[] {
  if (!item.required || answers[item.code] !== undefined) return [];
  if (itemOpening(item, answers) !== 'open') return [];
  return [confirm(item, 'blank', `「${item.label}」が未回答です`)];
}

function checkFollowUp(item: Item, items: readonly Item[], answers: Answers): Finding[] {
  const value = answers[item.code];
  if (value === undefined || itemOpening(item, answers) !== 'closed') return [];
  if (chosenCodes(value).join() === 'none') return [];
  const before = items.find((candidate) => candidate.code === item.base?.item);
  return [
    confirm(
      item,
      'followUpWithoutBase',
      `「${before?.label ?? ''}」の答えからは答える必要のない「${item.label}」に答えがあります`,
    ),
  ];
}

function checkUsual(item: Item, answers: Answers): Finding[] {
  const value = answers[item.code];
  if (typeof value !== 'number' || item.usualMax === undefined || value <= item.usualMax) return [];
  const unit = item.unit ?? '';
  return [
    confirm(
      item,
      'unusual',
      `「${item.label}」${value}${unit} は通常の範囲 (${item.usualMax}${unit}まで) を超えています`,
    ),
  ];
}

/** 前回の3倍以上か3分の1以下で、差が3以上なら確かめてもらう。 */
function checkJump(item: Item, answers: Answers, last: Answers | undefined): Finding[] {
  const value = answers[item.code];
  const before = last?.[item.code];
  if (typeof value !== 'number' || typeof before !== 'number' || before === 0) return [];
  if (Math.abs(value - before) < 3 || (value < before * 3 && value * 3 > before)) return [];
  return [confirm(item, 'jump', `「${item.label}」が前回 ${before} から ${value} に大きく変わっています`)];
}

function checkRegister(item: Item, answers: Answers, register: Answers | undefined): Finding[] {
  const value = answers[item.code];
  const kept = register?.[item.code];
  if (item.register === undefined || kept === undefined) return [];
  // 会議の日程と室の所在などは変わるもの。違いは台帳への反映として人に見せる。
  if (item.register === 'meeting' || typeof kept === 'string') return [];
  // 行をみな消したのは「無い」という答えかもしれない。数の未回答は必須の点検が言う。
  if (value === undefined && !Array.isArray(kept)) return [];
  if (typeof value === 'number' && typeof kept === 'number') {
    if (value === kept) return [];
    return [confirm(item, 'registerDiffers', `「${item.label}」${value} が台帳の ${kept} と違います`)];
  }
  const [here, there] = [rowNames(value), rowNames(kept)];
  const added = here.filter((name) => !there.includes(name));
  const gone = there.filter((name) => !here.includes(name));
  if (added.length === 0 && gone.length === 0) return [];
  const parts = [
    ...(added.length > 0 ? [`台帳に無い: ${listed(added)}`] : []),
    ...(gone.length > 0 ? [`回答に無い: ${listed(gone)}`] : []),
  ];
  return [confirm(item, 'registerDiffers', `「${item.label}」が台帳と違います (${parts.join('、')})`)];
}

/** 表に同じ名前が二度あれば、数が増えている。 */
function checkNames(item: Item, answers: Answers): Finding[] {
  if (item.columns?.[0]?.code !== 'name') return [];
  const names = rowNames(answers[item.code]).filter((name) => name !== '');
  const twice = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
  return twice.length === 0
    ? []
    : [confirm(item, 'unusual', `「${item.label}」に同じ名前が二度あります (${listed(twice)})`)];
}

/** 表に中身のまったく同じ行が二度あれば、数が増えている。台帳にも二度あるものは言わない。 */
function checkSameRows(item: Item, answers: Answers, register: Answers | undefined): Finding[] {
  if (item.type !== 'rows' || item.columns?.[0]?.code === 'name') return [];
  const keys = rowKeys(item, answers[item.code]);
  const kept = rowKeys(item, register?.[item.code]);
  const count = (list: readonly string[], key: string) => list.filter((each) => each === key).length;
  const twice = [...new Set(keys)].filter((key) => count(keys, key) > Math.max(1, count(kept, key)));
  return twice.length === 0
    ? []
    : [confirm(item, 'unusual', `「${item.label}」に同じ行が二度あります (${listed(twice.map(rowText))})`)];
}

function rowKeys(item: Item, value: Answers[string] | undefined): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.map((row) =>
    typeof row === 'object' && row !== null
      ? (item.columns ?? []).map(({ code }) => String((row as RowAnswer)[code] ?? '')).join('\u0000')
      : '',
  );
}

function rowText(key: string): string {
  return key
    .split('\u0000')
    .filter((text) => text !== '')
    .join(' ');
}

/** 回答日などの日付が、その年度の前後1年より離れていれば確かめてもらう。 */
function checkDay(item: Item, answers: Answers, fiscalYear: number | undefined): Finding[] {
  const value = answers[item.code];
  if (item.type !== 'date' || typeof value !== 'string' || fiscalYear === undefined) return [];
  const year = Number(value.slice(0, 4));
  if (year >= fiscalYear - 1 && year <= fiscalYear + 2) return [];
  return [
    confirm(
      item,
      'unusual',
      `「${item.label}」${formatWareki(value)}は${fiscalYearLabel(fiscalYear)}の回の日付として離れすぎています`,
    ),
  ];
}

/** 行の名前 (最初の列) を幅と空白の違いを除いて比べる。 */
function rowNames(value: Answers[string] | undefined): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.map((row) =>
    typeof row === 'object' && row !== null
      ? String(Object.values(row)[0] ?? '')
          .normalize('NFKC')
          .replace(/\s+/g, '')
      : '',
  );
}

function listed(names: readonly string[]): string {
  return names.length <= 3 ? names.join('・') : `${names.slice(0, 3).join('・')} ほか${names.length - 3}件`;
}

function numbersIn(answers: Answers): Numbers {
  return Object.fromEntries(
    Object.entries(answers).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

function confirm(item: Item, kind: FindingKind, message: string): Finding {
  return { level: 'confirm', kind, code: item.code, cell: null, message };
}
