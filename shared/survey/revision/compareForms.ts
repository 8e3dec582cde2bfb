import { type FormDefinition, formItems, type Item } from '../form.ts';
import { compareItems, type LabelOf } from './compareItems.ts';
import type { DifferenceEffect, FormDifference } from './formDifference.ts';

/**
 * 様式の二つの版の違いを、印刷の順に一文ずつ。
 * @param before 前の版
 * @param after 後の版 (下書きでもよい)
 */
export function compareForms(before: FormDefinition, after: FormDefinition): readonly FormDifference[] {
  const labels = (form: FormDefinition): LabelOf => {
    const byCode = new Map(formItems(form).map((item) => [item.code, item.label]));
    return (code) => byCode.get(code) ?? code;
  };
  const [labelBefore, labelAfter] = [labels(before), labels(after)];
  return [
    ...formItems(after).flatMap((item) => compareOne(before, after, item, labelBefore, labelAfter)),
    ...droppedItems(before, after).map((item) => droppedDifference(item, before, after)),
    ...compareOrder(before, after),
    ...compareDerived(before, after),
    ...compareSections(before, after),
    ...compareHead(before, after),
  ];
}

/** 前の年度との比較を断つ違いだけ。公表する前に見せる。 */
export function findBreaks(before: FormDefinition, after: FormDefinition): readonly FormDifference[] {
  return compareForms(before, after).filter((difference) => difference.effect === 'break');
}

/** 前の版にあり、後の版に同じ code も、引き継ぐ項目もない項目。 */
export function droppedItems(before: FormDefinition, after: FormDefinition): readonly Item[] {
  const items = formItems(after);
  const kept = new Set([...items.map((item) => item.code), ...items.map((item) => item.follows?.item)]);
  return formItems(before).filter((item) => !kept.has(item.code));
}

function compareOne(
  before: FormDefinition,
  after: FormDefinition,
  item: Item,
  labelBefore: LabelOf,
  labelAfter: LabelOf,
): readonly FormDifference[] {
  const old = formItems(before);
  const same = old.find((one) => one.code === item.code);
  if (same !== undefined) return compareItems(same, item, labelBefore, labelAfter);
  const { follows } = item;
  const followed = old.find((one) => one.code === follows?.item);
  if (follows === undefined || followed === undefined) {
    const message = `「${item.label}」を足します。前の版に値はありません。`;
    return [{ kind: '追加', effect: 'harmless', code: item.code, message }];
  }
  const [name, from] = [`「${item.label}」`, `「${followed.label}」`];
  const say = (effect: DifferenceEffect, message: string): FormDifference => ({
    kind: '引継ぎ',
    effect,
    code: item.code,
    message,
  });
  if (follows.how === 'changed')
    return [say('break', `${name}は${from}を意味を変えて引き継ぎます。前の版の値とは比べられません。`)];
  if (follows.how === 'split') {
    const parts = formItems(after).filter((one) => one.follows?.item === followed.code);
    const sum = parts.map((one) => `「${one.label}」`).join('');
    return [
      say(
        'break',
        `${name}は${from}を分けた一つです。一つずつは比べられず、${sum}を合わせたものだけが続きます。`,
      ),
    ];
  }
  return [
    say('harmless', `${name}は${from}を同じ意味のまま、新しいコード ${item.code} で引き継ぎます。`),
    ...compareItems(followed, item, labelBefore, labelAfter),
  ];
}

/** やめる項目。同じ名の新しい項目があれば、引継ぎの書き忘れかもしれないと言う。 */
function droppedDifference(item: Item, before: FormDefinition, after: FormDefinition): FormDifference {
  const old = new Set(formItems(before).map((one) => one.code));
  const twin = formItems(after).find(
    (one) => !old.has(one.code) && one.label === item.label && one.follows === undefined,
  );
  return {
    kind: '削除',
    effect: 'break',
    code: item.code,
    message:
      twin === undefined
        ? `「${item.label}」をやめます。来年度から比べられません。`
        : `「${item.label}」のコードが ${item.code} から ${twin.code} に替わり、引継ぎが書かれていないので、前の版の値とつながりません。`,
  };
}

function compareOrder(before: FormDefinition, after: FormDefinition): readonly FormDifference[] {
  const [old, now] = [formItems(before), formItems(after)].map((items) => items.map((item) => item.code));
  const common = (list: readonly string[] = [], other: readonly string[] = []) =>
    list.filter((code) => other.includes(code));
  if (common(old, now).join() === common(now, old).join()) return [];
  return [{ kind: '順', effect: 'harmless', code: null, message: '項目の順を変えます。' }];
}

function compareDerived(before: FormDefinition, after: FormDefinition): readonly FormDifference[] {
  const difference = (effect: DifferenceEffect, code: string, message: string): FormDifference => ({
    kind: '導出値',
    effect,
    code,
    message,
  });
  const gone = before.derived.filter((one) => !after.derived.some((other) => other.code === one.code));
  return [
    ...after.derived.flatMap((derived) => {
      const { code, label } = derived;
      const old = before.derived.find((one) => one.code === code);
      if (old === undefined) return [difference('harmless', code, `導出値「${label}」を足します。`)];
      const changed =
        old.kind !== derived.kind || old.items.toSorted().join() !== derived.items.toSorted().join();
      return [
        ...(changed
          ? [
              difference(
                'break',
                code,
                `導出値「${label}」のもとの項目か数え方が変わり、前の版の値と比べられません。`,
              ),
            ]
          : []),
        ...(old.label === label
          ? []
          : [difference('harmless', code, `導出値「${old.label}」を「${label}」に改称します。`)]),
      ];
    }),
    ...gone.map(({ code, label }) =>
      difference('break', code, `導出値「${label}」をやめます。来年度から比べられません。`),
    ),
  ];
}

function compareSections(before: FormDefinition, after: FormDefinition): readonly FormDifference[] {
  const difference = (message: string): FormDifference => ({
    kind: '節',
    effect: 'harmless',
    code: null,
    message,
  });
  const moved = formItems(after).filter((item) => {
    const [from, to] = [sectionOf(before, item.code), sectionOf(after, item.code)];
    return from !== undefined && to !== undefined && from.code !== to.code;
  });
  return [
    ...after.sections.flatMap((section) => {
      const old = before.sections.find((one) => one.code === section.code);
      if (old === undefined) return [difference(`節「${section.title}」を足します。`)];
      return old.title === section.title
        ? []
        : [difference(`節「${old.title}」の名を「${section.title}」にします。`)];
    }),
    ...before.sections
      .filter((section) => !after.sections.some((one) => one.code === section.code))
      .map((section) => difference(`節「${section.title}」を消します。`)),
    ...moved.map((item) =>
      difference(`「${item.label}」を節「${sectionOf(after, item.code)?.title ?? ''}」に移します。`),
    ),
  ];
}

function sectionOf(form: FormDefinition, code: string) {
  return form.sections.find((section) => section.items.some((item) => item.code === code));
}

function compareHead(before: FormDefinition, after: FormDefinition): readonly FormDifference[] {
  const difference = (message: string): FormDifference => ({
    kind: '様式',
    effect: 'harmless',
    code: null,
    message,
  });
  return [
    ...(before.title === after.title
      ? []
      : [difference(`様式の名を「${before.title}」から「${after.title}」にします。`)]),
    ...(before.respondent === after.respondent
      ? []
      : [difference(`書く人を「${before.respondent}」から「${after.respondent}」にします。`)]),
    ...(JSON.stringify(before.instructions) === JSON.stringify(after.instructions)
      ? []
      : [difference('記入の注意を変えます。')]),
  ];
}
