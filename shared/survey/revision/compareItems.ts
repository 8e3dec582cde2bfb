import { type Band, type Choice, type Item, itemChoices, type RowColumn } from '../form.ts';
import { REGISTER_LINKS } from '../registerLinks.ts';
import { typeLabel } from '../typeLabel.ts';
import type { DifferenceEffect, DifferenceKind, FormDifference } from './formDifference.ts';

/** 項目の名を引く。様式に無ければ code のまま。 */
export type LabelOf = (code: string) => string;

/**
 * つながる二つの項目 (`followsChain`) の違いを一文ずつ。`effect` が break なら、その項目は前の版の値と比べられない。
 * 型・単位・前問・なくなった選択肢・階級・なくなった列が比較を断つ。仮の名称の置き換え・注記・必須・順は断たない。
 */
export function compareItems(
  before: Item,
  after: Item,
  labelBefore: LabelOf = (code) => code,
  labelAfter: LabelOf = labelBefore,
): readonly FormDifference[] {
  const name = `「${after.label}」`;
  const found: FormDifference[] = [];
  const say = (kind: DifferenceKind, effect: DifferenceEffect, message: string) =>
    found.push({ kind, effect, code: after.code, message });

  if (before.type !== after.type)
    say(
      '型',
      'break',
      `${name}の答え方が「${typeLabel(before.type)}」から「${typeLabel(after.type)}」に変わり、前の版の答えと比べられません。`,
    );
  compareLabel(before, after, say);
  if ((before.unit ?? '') !== (after.unit ?? ''))
    say(
      '単位',
      'break',
      `${name}の単位が「${before.unit ?? 'なし'}」から「${after.unit ?? 'なし'}」に変わり、前の版の数と比べられません。`,
    );
  if (before.type === after.type) compareChoices(before, after, name, say);
  compareBands(before.bands, after.bands, name, say);
  if (baseKey(before) !== baseKey(after))
    say('前問', 'break', `${name}に答える相手が変わります (${baseChange(before, after, labelAfter)})。`);
  compareTotals(before, after, name, labelBefore, labelAfter, say);
  compareColumns(before.columns ?? [], after.columns ?? [], name, say);
  if (before.required !== after.required)
    say('必須', 'harmless', `${name}を${after.required ? '必ず答える' : '答えなくてもよい'}項目にします。`);
  if ((before.note ?? '') !== (after.note ?? ''))
    say(
      '注記',
      'harmless',
      after.note === undefined ? `${name}の注記を消します。` : `${name}の注記を「${after.note}」にします。`,
    );
  if (before.usualMax !== after.usualMax)
    say(
      '点検',
      'harmless',
      after.usualMax === undefined
        ? `${name}の通常の上限をなくします。`
        : `${name}の通常の上限を${after.usualMax.toLocaleString('ja-JP')}にします。`,
    );
  if (before.register !== after.register)
    say(
      '点検',
      'harmless',
      after.register === undefined
        ? `${name}を台帳と照らすのをやめます。`
        : `${name}を台帳「${REGISTER_LINKS[after.register].label}」と照らします。`,
    );
  if (before.blankRows !== after.blankRows && after.blankRows !== undefined)
    say('様式', 'harmless', `${name}の空き行を${after.blankRows}行にします。`);
  return found;
}

type Say = (kind: DifferenceKind, effect: DifferenceEffect, message: string) => void;

function compareLabel(before: Item, after: Item, say: Say): void {
  const wasGuess = before.provisional === true;
  if (before.label !== after.label) {
    if (wasGuess)
      say(
        '改称',
        'harmless',
        `仮の名称「${before.label}」を「${after.label}」に置き換えます。コードは同じです。`,
      );
    else
      say(
        '改称',
        'check',
        `「${before.label}」を「${after.label}」に改称します。意味が変わるなら、新しい項目にして引き継いでください。`,
      );
  } else if (wasGuess !== (after.provisional === true))
    say(
      '改称',
      'harmless',
      wasGuess
        ? `「${after.label}」は仮の名称でなくなります。`
        : `「${after.label}」に仮の名称の印を付けます。`,
    );
}

function compareChoices(before: Item, after: Item, name: string, say: Say): void {
  const guess = before.provisional === true;
  const [old, now] = [itemChoices(before), itemChoices(after)];
  const gone = old.filter((choice) => !now.some((one) => one.code === choice.code));
  const added = now.filter((choice) => !old.some((one) => one.code === choice.code));
  if (gone.length > 0)
    say(
      '選択肢',
      'break',
      `${name}の選択肢${names(gone)}をやめます。その数は続かず、ほかの選択肢に移った分だけ比べられません。`,
    );
  if (added.length > 0)
    say(
      '選択肢',
      'check',
      `${name}に選択肢${names(added)}を足します。前の版では選べなかったので、ほかの選択肢から移る分があります。`,
    );
  for (const choice of now) {
    const earlier = old.find((one) => one.code === choice.code);
    if (earlier !== undefined && earlier.label !== choice.label)
      say(
        '選択肢',
        guess ? 'harmless' : 'check',
        guess
          ? `${name}の選択肢の仮の名称「${earlier.label}」を「${choice.label}」に置き換えます。`
          : `${name}の選択肢「${earlier.label}」を「${choice.label}」に改めます。意味が変わるなら、新しい選択肢にしてください。`,
      );
  }
  const kept = (list: readonly Choice[], other: readonly Choice[]) =>
    list.map((choice) => choice.code).filter((code) => other.some((one) => one.code === code));
  if (kept(old, now).join() !== kept(now, old).join())
    say('順', 'harmless', `${name}の選択肢の順を変えます。`);
}

function compareBands(
  before: readonly Band[] | undefined,
  after: readonly Band[] | undefined,
  name: string,
  say: Say,
): void {
  const edges = (bands: readonly Band[]) =>
    bands
      .map((band) => `${band.from}-${band.to ?? ''}`)
      .toSorted()
      .join();
  const texts = (bands: readonly Band[]) => JSON.stringify(bands);
  if (before === undefined && after === undefined) return;
  if (before === undefined) {
    say('階級', 'check', `${name}に階級を設けます。前の版の分布は印刷されていません。`);
  } else if (after === undefined) {
    say('階級', 'break', `${name}の階級をなくし、分布を前の版と比べられません (合計は比べられます)。`);
  } else if (edges(before) !== edges(after)) {
    say(
      '階級',
      'break',
      `${name}の階級の区切りが変わり、分布を前の版と比べられません (合計は比べられます)。`,
    );
  } else if (texts(before) !== texts(after)) {
    say('階級', 'harmless', `${name}の階級の書き方を変えます。区切りは同じです。`);
  }
}

function baseKey({ base }: Item): string {
  return base === undefined ? '' : `${base.item}:${base.choices.toSorted().join()}`;
}

function baseChange(before: Item, after: Item, labelOf: LabelOf): string {
  if (after.base === undefined) return '前問がなくなり、みなが答えます';
  const base = `「${labelOf(after.base.item)}」の答えで開きます`;
  return before.base === undefined ? `みなが答えていたものが、${base}` : `前問か、開く答えが変わり、${base}`;
}

function compareTotals(
  before: Item,
  after: Item,
  name: string,
  labelBefore: LabelOf,
  labelAfter: LabelOf,
  say: Say,
): void {
  for (const [field, role] of [
    ['partOf', '内訳'],
    ['within', '再掲'],
  ] as const) {
    const [old, now] = [before[field], after[field]];
    if (old === now) continue;
    if (now === undefined)
      say(
        '内訳・再掲',
        'check',
        `${name}を「${labelBefore(old ?? '')}」の${role}から外します。合計と照らす相手が変わります。`,
      );
    else
      say(
        '内訳・再掲',
        'check',
        `${name}を「${labelAfter(now)}」の${role}にします。合計と照らす相手が変わります。`,
      );
  }
}

function compareColumns(
  before: readonly RowColumn[],
  after: readonly RowColumn[],
  name: string,
  say: Say,
): void {
  const gone = before.filter((column) => !after.some((one) => one.code === column.code));
  const added = after.filter((column) => !before.some((one) => one.code === column.code));
  if (gone.length > 0) say('列', 'break', `${name}の列${names(gone)}をやめます。続きはありません。`);
  if (added.length > 0) say('列', 'harmless', `${name}に列${names(added)}を足します。`);
  for (const column of after) {
    const earlier = before.find((one) => one.code === column.code);
    if (earlier === undefined) continue;
    if (earlier.type !== column.type)
      say('列', 'break', `${name}の列「${column.label}」の書き方が変わり、前の版と比べられません。`);
    if (earlier.label !== column.label)
      say('列', 'check', `${name}の列「${earlier.label}」を「${column.label}」に改めます。`);
    const choices = (one: RowColumn) => JSON.stringify(one.choices ?? []);
    if (choices(earlier) !== choices(column))
      say('列', 'check', `${name}の列「${column.label}」の選択肢を変えます。`);
  }
  const kept = (list: readonly RowColumn[], other: readonly RowColumn[]) =>
    list.map((column) => column.code).filter((code) => other.some((one) => one.code === code));
  if (kept(before, after).join() !== kept(after, before).join())
    say('順', 'harmless', `${name}の列の順を変えます。`);
}

function names(list: readonly { readonly label: string }[]): string {
  return list.map((one) => `「${one.label}」`).join('');
}
