import { checkBands } from './checkBands.ts';
import { checkItem } from './checkItem.ts';
import { type FormDefinition, formItems } from './form.ts';
import { checkFormShape } from './formShape.ts';

/** code は英小文字・数字を1つの `_` でつなぐ。`__` は項目と選択肢の境に使うので含まない。 */
const CODE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** 通れば `form`、通らなければ `problems` のどちらか一つがある。 */
export type CheckedForm =
  | { readonly form: FormDefinition; readonly problems?: undefined }
  | { readonly form?: undefined; readonly problems: readonly string[] };

/**
 * 様式の定義 (読み込んだままの JSON) を調べる。形が正しく、code が一意で、前問・内訳・再掲・導出値が
 * 実在の項目を指し、階級が 0 から上限なしまでを覆うときだけ `form` を返す。
 */
export function checkForm(definition: unknown): CheckedForm {
  const shape = checkFormShape(definition);
  if (shape.length > 0) return { problems: shape };
  const form = definition as FormDefinition; // 形は checkFormShape が確かめた
  const problems = [
    ...checkVersion(form),
    ...checkCodes(form),
    ...checkSections(form),
    ...formItems(form).flatMap((item, index, items) => [
      ...checkItem(item, items.slice(0, index), items),
      ...(item.bands ? checkBands(item.bands).map((problem) => `${item.code}: ${problem}`) : []),
    ]),
    ...checkDerived(form),
  ];
  return problems.length > 0 ? { problems } : { form };
}

function checkVersion(form: FormDefinition): readonly string[] {
  return Number.isInteger(form.version) && form.version >= 1 ? [] : ['版は1以上の整数にしてください。'];
}

function checkCodes(form: FormDefinition): readonly string[] {
  const codes = [...formItems(form), ...form.derived].map((one) => one.code);
  return [
    ...codes.filter((code) => !CODE.test(code)).map((code) => `${code}: code に使えない文字があります。`),
    ...repeated(codes).map((code) => `${code}: code が重なっています。`),
  ];
}

function checkSections(form: FormDefinition): readonly string[] {
  return [
    ...repeated(form.sections.map((section) => section.code)).map(
      (code) => `${code}: 節の code が重なっています。`,
    ),
    ...form.sections.flatMap((section) =>
      repeated(section.items.map((item) => item.label)).map(
        (label) => `節「${section.title}」に「${label}」が2つ以上あります。`,
      ),
    ),
  ];
}

function checkDerived(form: FormDefinition): readonly string[] {
  const numbers = new Set(
    formItems(form)
      .filter((item) => item.type === 'count' || item.type === 'hours')
      .map((item) => item.code),
  );
  return form.derived.flatMap((derived) => [
    ...(derived.items.length === 0 ? [`${derived.code}: 導出値のもとになる項目がありません。`] : []),
    ...repeated(derived.items).map((code) => `${derived.code}: 導出値に「${code}」が重なっています。`),
    ...derived.items
      .filter((code) => !numbers.has(code))
      .map((code) => `${derived.code}: 導出値のもとの「${code}」は数の項目ではありません。`),
  ]);
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
