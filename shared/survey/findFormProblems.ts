import { checkBands } from './checkBands.ts';
import { checkItem } from './checkItem.ts';
import { type FormDefinition, formItems } from './form.ts';
import type { FormProblem } from './formProblem.ts';

/** コードは英小文字・数字を1つの `_` でつなぐ。`__` は項目と選択肢の境に使うので含まない。 */
const CODE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
/** ブックの名前 (`ans_<項目>__<選択肢>`、255文字まで) と細いコード列に収まる長さ。 */
const LONGEST_CODE = 40;

/**
 * 様式1つの筋の通らない所を、欄ごとに一文で。前の版は見ない (それは `checkRevision`)。
 * 形 (`checkFormShape`) の合った定義だけを渡す。空なら公表できる。
 */
export function findFormProblems(form: FormDefinition): readonly FormProblem[] {
  return [...checkWhole(form), ...checkSections(form), ...checkItems(form), ...checkDerived(form)];
}

function checkWhole(form: FormDefinition): readonly FormProblem[] {
  const problem = (field: string, message: string): FormProblem => ({
    of: 'form',
    code: null,
    field,
    message,
  });
  return [
    ...(Number.isInteger(form.version) && form.version >= 1
      ? []
      : [problem('version', '版は1以上の整数にしてください。')]),
    ...(isBlank(form.title) ? [problem('title', '様式の名がありません。')] : []),
    ...(isBlank(form.respondent) ? [problem('respondent', '誰が書く様式かがありません。')] : []),
    ...(form.sections.length === 0 ? [problem('sections', '節が1つもありません。')] : []),
    ...form.instructions.flatMap((line, index) =>
      isBlank(line) ? [problem('instructions', `記入の注意の ${index + 1} 番目が空です。`)] : [],
    ),
  ];
}

function checkSections(form: FormDefinition): readonly FormProblem[] {
  const codes = form.sections.map((section) => section.code);
  return form.sections.flatMap((section, index) => {
    const problem = (field: string, message: string): FormProblem => ({
      of: 'section',
      code: section.code,
      field,
      message,
    });
    return [
      ...codeProblems(section.code).map((message) => problem('code', message)),
      ...(codes.indexOf(section.code) < index ? [problem('code', '節のコードが重なっています。')] : []),
      ...(isBlank(section.title) ? [problem('title', '節の名がありません。')] : []),
      ...(section.items.length === 0
        ? [problem('items', `節「${section.title}」に項目がありません。足すか、節を消してください。`)]
        : []),
    ];
  });
}

function checkItems(form: FormDefinition): readonly FormProblem[] {
  const items = formItems(form);
  const counts = countOf([...items, ...form.derived].map((one) => one.code));
  return form.sections.flatMap((section) => {
    const labels = countOf(section.items.map((item) => item.label));
    return section.items.flatMap((item) => {
      const problem = (field: string, message: string): FormProblem => ({
        of: 'item',
        code: item.code,
        field,
        message,
      });
      return [
        ...codeProblems(item.code).map((message) => problem('code', message)),
        ...((counts.get(item.code) ?? 0) > 1 ? [problem('code', 'コードが重なっています。')] : []),
        ...(isBlank(item.label) ? [problem('label', '項目の名がありません。')] : []),
        ...(!isBlank(item.label) && (labels.get(item.label) ?? 0) > 1
          ? [problem('label', `節「${section.title}」に「${item.label}」が2つ以上あります。`)]
          : []),
        ...checkItem(item, items.slice(0, items.indexOf(item)), items),
        ...(item.bands ? checkBands(item.bands).map((message) => problem('bands', message)) : []),
      ];
    });
  });
}

function checkDerived(form: FormDefinition): readonly FormProblem[] {
  const items = formItems(form);
  const codes = countOf([...items, ...form.derived].map((one) => one.code));
  const numbers = new Map(
    items
      .filter((item) => item.type === 'count' || item.type === 'hours')
      .map((item) => [item.code, item.unit ?? '']),
  );
  return form.derived.flatMap((derived) => {
    const problem = (field: string, message: string): FormProblem => ({
      of: 'derived',
      code: derived.code,
      field,
      message,
    });
    const units = new Set(
      derived.items.map((code) => numbers.get(code)).filter((unit) => unit !== undefined),
    );
    return [
      ...codeProblems(derived.code).map((message) => problem('code', message)),
      ...((codes.get(derived.code) ?? 0) > 1 ? [problem('code', 'コードが重なっています。')] : []),
      ...(isBlank(derived.label) ? [problem('label', '導出値の名がありません。')] : []),
      ...(derived.items.length === 0 ? [problem('items', '導出値のもとになる項目がありません。')] : []),
      ...repeated(derived.items).map((code) => problem('items', `導出値に「${code}」が重なっています。`)),
      ...derived.items
        .filter((code) => !numbers.has(code))
        .map((code) => problem('items', `導出値のもとの「${code}」は数の項目ではありません。`)),
      ...(derived.kind === 'sum' && units.size > 1
        ? [problem('items', `単位の違う項目 (${[...units].join('・')}) は足せません。`)]
        : []),
    ];
  });
}

function codeProblems(code: string): readonly string[] {
  if (!CODE.test(code))
    return ['コードに使えない文字があります。英小文字と数字を1つの _ でつないでください。'];
  return code.length > LONGEST_CODE ? [`コードは${LONGEST_CODE}文字までです。`] : [];
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function countOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
