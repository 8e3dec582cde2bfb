import { type FormDefinition, formItems, type Item, itemChoices } from '../form.ts';

/** 項目の番号 (1)、(2) … 章ごとに1から。code → 番号。 */
export function itemNumbers(form: FormDefinition): ReadonlyMap<string, string> {
  return new Map(
    form.sections.flatMap((section) =>
      section.items.map((item, index) => [item.code, `(${index + 1})`] as const),
    ),
  );
}

/** 「選択肢・記入方法」の欄の文。前問、書き方、内訳・再掲、注記の順。 */
export function howTo(form: FormDefinition, item: Item): string {
  const lines = [
    baseLine(form, item),
    answerLine(item),
    item.partOf ? `${referTo(form, item, item.partOf)}の内訳` : '',
    item.within ? `${referTo(form, item, item.within)}の内数（再掲）` : '',
    item.note ?? '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** 前問の条件 「(1)で「開催予定あり」の場合」。 */
export function baseLine(form: FormDefinition, item: Item): string {
  if (!item.base) return '';
  const { item: baseCode, choices } = item.base;
  const base = formItems(form).find((candidate) => candidate.code === baseCode);
  const labels = choices.map(
    (code) => `「${(base ? itemChoices(base) : []).find((choice) => choice.code === code)?.label ?? code}」`,
  );
  return `${referTo(form, item, baseCode)}で${labels.join('または')}の場合`;
}

function answerLine(item: Item): string {
  switch (item.type) {
    case 'status3':
      return '▼から1つ選択';
    case 'choice':
      return `▼ ${itemChoices(item)
        .map((choice) => choice.label)
        .join('／')}`;
    case 'multi':
      return '当てはまる行すべてに○';
    case 'count':
      return '0以上の整数';
    case 'hours':
      return '数（小数も可）';
    case 'date':
      return '例 令和6年9月1日';
    case 'text':
      return '自由記述';
    case 'rows':
      return '1行に1件';
  }
}

/** 同じ章なら番号で、ほかの章なら項目名で指す。 */
function referTo(form: FormDefinition, from: Item, code: string): string {
  const section = form.sections.find((candidate) => candidate.items.includes(from));
  const near = section?.items.some((item) => item.code === code);
  if (near) return itemNumbers(form).get(code) ?? '';
  return `「${formItems(form).find((item) => item.code === code)?.label ?? code}」`;
}
