import { type FormDefinition, formItems, type Item } from '../form.ts';
import type { FormProblem } from '../formProblem.ts';
import { typeLabel } from '../typeLabel.ts';

/**
 * 次の版を、公表したすべての版に照らす。コードの意味は変わらず、一度使ったコードは別の意味に使えない。
 * 合わない所を欄ごとに一文で。様式1つの筋は `findFormProblems` が見る。
 */
export function checkRevision(
  published: readonly FormDefinition[],
  next: FormDefinition,
): readonly FormProblem[] {
  const older = published.toSorted((a, b) => b.version - a.version);
  return [
    ...formItems(next).flatMap((item) => [
      ...checkItemCode(older, item),
      ...checkChoiceCodes(older, item),
      ...checkFollowed(older, item),
    ]),
    ...next.derived.flatMap((derived) => {
      const item = earlierItem(older, derived.code)?.item;
      if (item === undefined) return [];
      const message = `コード ${derived.code} は項目「${item.label}」に使われています。別のコードにしてください。`;
      return [{ of: 'derived', code: derived.code, field: 'code', message } as const];
    }),
  ];
}

/** いちばん新しい版に無いのに、前に別の項目だったコード。型はどの版でも同じ。 */
function checkItemCode(older: readonly FormDefinition[], item: Item): readonly FormProblem[] {
  const problem = (field: string, message: string): FormProblem => ({
    of: 'item',
    code: item.code,
    field,
    message,
  });
  const derived = older.flatMap((form) => form.derived).find((one) => one.code === item.code);
  if (derived !== undefined)
    return [
      problem(
        'code',
        `コード ${item.code} は導出値「${derived.label}」に使われています。別のコードにしてください。`,
      ),
    ];
  const earlier = earlierItem(older, item.code);
  if (earlier === undefined) return [];
  const inLatest = earlier.version === older[0]?.version;
  if (!inLatest && earlier.item.label !== item.label)
    return [
      problem(
        'code',
        `コード ${item.code} は版${earlier.version}では「${earlier.item.label}」でした。別のコードにしてください。`,
      ),
    ];
  if (earlier.item.type !== item.type)
    return [
      problem(
        'type',
        `「${item.label}」は版${earlier.version}では「${typeLabel(earlier.item.type)}」でした。答え方を変えるなら新しい項目にして、意味を変えて引き継いでください。`,
      ),
    ];
  return [];
}

function checkChoiceCodes(older: readonly FormDefinition[], item: Item): readonly FormProblem[] {
  const inLatest = itemIn(older[0], item.code);
  return (item.choices ?? []).flatMap((choice) => {
    if (inLatest?.choices?.some((one) => one.code === choice.code)) return [];
    const meant = older
      .flatMap((form) => formItems(form))
      .filter((one) => one.code === item.code)
      .flatMap((one) => one.choices ?? [])
      .find((one) => one.code === choice.code);
    if (meant === undefined || meant.label === choice.label) return [];
    const message = `選択肢のコード ${choice.code} は前の版では「${meant.label}」でした。別のコードにしてください。`;
    return [{ of: 'item', code: item.code, field: 'choices', message } as const];
  });
}

function checkFollowed(older: readonly FormDefinition[], item: Item): readonly FormProblem[] {
  if (item.follows === undefined) return [];
  const problem = (message: string): readonly FormProblem[] => [
    { of: 'item', code: item.code, field: 'follows', message },
  ];
  const { item: followed } = item.follows;
  if (earlierItem(older, followed) === undefined)
    return problem(`引き継ぐ項目「${followed}」は前のどの版にもありません。`);
  const firstSeen = older.findLast((form) => formItems(form).some((one) => one.code === item.code));
  const stated = itemIn(firstSeen, item.code);
  if (stated === undefined) return [];
  return stated.follows?.item === followed && stated.follows.how === item.follows.how
    ? []
    : problem(`「${item.label}」の引継ぎは、版${firstSeen?.version ?? ''}で公表したものから変えられません。`);
}

function itemIn(form: FormDefinition | undefined, code: string): Item | undefined {
  return form && formItems(form).find((one) => one.code === code);
}

function earlierItem(older: readonly FormDefinition[], code: string) {
  for (const form of older) {
    const item = formItems(form).find((one) => one.code === code);
    if (item !== undefined) return { version: form.version, item };
  }
  return undefined;
}
