import { type FormDefinition, type FormId, formItems, itemChoices, NONE_CHOICE } from '../../survey/form.ts';

/** 指標の分子・分母が指す数。 */
export interface FigureReference {
  readonly form: FormId;
  /** 項目か導出値の code。 */
  readonly item: string;
  /** 選択肢・階級の code (その区の数)。n は答える区の数。null は値 (三状態では実施済の区の数)。 */
  readonly part: string | null;
}

/** 「答える区の数」の印。選択肢の code とは紛れない。 */
export const FIGURE_BASE = 'n';

/** `room.b_e_4:done` を読む。形が違えば null。 */
export function parseFigureReference(text: string): FigureReference | null {
  const found = /^(ward|room|hub)\.([a-z0-9_]+)(?::(.+))?$/.exec(text);
  if (found === null) return null;
  const [, form, item, part] = found;
  if (form === undefined || item === undefined) return null;
  return { form: form as FormId, item, part: part ?? null };
}

export interface FigureName {
  readonly id: string;
  /** 情報共有ツールの導入や利用促進「実施済」。 */
  readonly name: string;
  /** b_e_4 実施済。 */
  readonly detail: string;
}

/** 一つの様式で、指標に結べる数のすべて: 件数と導出値、三状態・選択肢・階級ごとの区の数、答える区の数。 */
export function listFigures(form: FormDefinition): readonly FigureName[] {
  const items = formItems(form).flatMap((item) => {
    if (item.type === 'text' || item.type === 'date') return [];
    const id = `${form.id}.${item.code}`;
    const numeric = item.type === 'count' || item.type === 'hours' || item.type === 'rows';
    const parts = numeric
      ? (item.bands ?? []).map(({ label }) => ({ code: label, label }))
      : [...itemChoices(item), ...(item.type === 'multi' ? [NONE_CHOICE] : [])];
    return [
      ...(numeric ? [{ id, name: item.label, detail: item.code }] : []),
      ...parts.map(({ code, label }) => ({
        id: item.type === 'status3' && code === 'done' ? id : `${id}:${code}`,
        name: `${item.label}「${label}」`,
        detail: `${item.code} ${label}`,
      })),
      {
        id: `${id}:${FIGURE_BASE}`,
        name: `${item.label}に答える区の数`,
        detail: `${item.code} n`,
      },
    ];
  });
  const derived = form.derived.map(({ code, label }) => ({
    id: `${form.id}.${code}`,
    name: label,
    detail: code,
  }));
  return [...items, ...derived];
}
