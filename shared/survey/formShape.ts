import { FORM_IDS, ITEM_REGISTERS } from './form.ts';

/** 読み込んだ値の形。`?` で終わる欄は無くてもよい。 */
type Shape =
  | 'text'
  | 'number'
  | 'flag'
  | { readonly oneOf: readonly string[] }
  | { readonly orNull: Shape }
  | { readonly list: Shape }
  | { readonly fields: Readonly<Record<string, Shape>> };

const CHOICES: Shape = { list: { fields: { code: 'text', label: 'text' } } };

const COLUMN: Shape = {
  fields: {
    code: 'text',
    label: 'text',
    type: { oneOf: ['text', 'date', 'count', 'hours', 'choice'] },
    'choices?': CHOICES,
  },
};

const ITEM: Shape = {
  fields: {
    code: 'text',
    label: 'text',
    type: { oneOf: ['status3', 'count', 'hours', 'choice', 'multi', 'date', 'text', 'rows'] },
    required: 'flag',
    'choices?': CHOICES,
    'unit?': 'text',
    'base?': { fields: { item: 'text', choices: { list: 'text' } } },
    'partOf?': 'text',
    'within?': 'text',
    'bands?': {
      list: {
        fields: { label: 'text', from: 'number', to: { orNull: 'number' }, 'onlyWhenNotEmpty?': 'flag' },
      },
    },
    'note?': 'text',
    'follows?': { fields: { item: 'text', how: { oneOf: ['same', 'changed', 'split', 'dropped'] } } },
    'provisional?': 'flag',
    'usualMax?': 'number',
    'columns?': { list: COLUMN },
    'blankRows?': 'number',
    'register?': { oneOf: ITEM_REGISTERS },
  },
};

const FORM: Shape = {
  fields: {
    id: { oneOf: FORM_IDS },
    version: 'number',
    title: 'text',
    respondent: 'text',
    instructions: { list: 'text' },
    sections: { list: { fields: { code: 'text', title: 'text', items: { list: ITEM } } } },
    derived: {
      list: {
        fields: { code: 'text', label: 'text', kind: { oneOf: ['sum', 'wards'] }, items: { list: 'text' } },
      },
    },
    'dropped?': { list: 'text' },
  },
};

/** 様式定義の形 (欄の有無と型) だけを調べる。書きかけの空の名は通し、中身は `findFormProblems` が見る。
 * 合わない所を一文ずつ返し、合えば空。 */
export function checkFormShape(value: unknown): readonly string[] {
  return problemsOf(value, FORM, '様式');
}

function problemsOf(value: unknown, shape: Shape, place: string): readonly string[] {
  if (shape === 'text') return typeof value === 'string' ? [] : [`${place}: 文字がありません。`];
  if (shape === 'number') return Number.isFinite(value) ? [] : [`${place}: 数ではありません。`];
  if (shape === 'flag') return typeof value === 'boolean' ? [] : [`${place}: true か false ではありません。`];
  if ('orNull' in shape) return value === null ? [] : problemsOf(value, shape.orNull, place);
  if ('oneOf' in shape) {
    return shape.oneOf.some((allowed) => allowed === value)
      ? []
      : [`${place}: ${shape.oneOf.join('・')} のどれでもありません。`];
  }
  if ('list' in shape) {
    if (!Array.isArray(value)) return [`${place}: 並びではありません。`];
    return value.flatMap((element: unknown, index) =>
      problemsOf(element, shape.list, `${place}[${index + 1}]`),
    );
  }
  return problemsOfFields(value, shape.fields, place);
}

function problemsOfFields(
  value: unknown,
  fields: Readonly<Record<string, Shape>>,
  place: string,
): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`${place}: 欄の組ではありません。`];
  const present = new Map(Object.entries(value));
  const known = new Set(Object.keys(fields).map((key) => key.replace('?', '')));
  const unknown = [...present.keys()].filter((key) => !known.has(key));
  return [
    ...unknown.map((key) => `${place}: 知らない欄「${key}」があります。`),
    ...Object.entries(fields).flatMap(([key, shape]) => {
      const name = key.replace('?', '');
      if (!present.has(name)) return key.endsWith('?') ? [] : [`${place}: 欄「${name}」がありません。`];
      return problemsOf(present.get(name), shape, `${place}.${name}`);
    }),
  ];
}
