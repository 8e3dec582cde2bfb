import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkForm } from '../../../shared/survey/checkForm.ts';
import { FORM_IDS, type FormDefinition, type FormId, formItems } from '../../../shared/survey/form.ts';

function readShipped(id: FormId): unknown {
  return JSON.parse(readFileSync(new URL(`../../../resources/forms/${id}.json`, import.meta.url), 'utf8'));
}

function shippedForm(id: FormId): FormDefinition {
  const checked = checkForm(readShipped(id));
  if (checked.form === undefined) throw new Error(checked.problems.join('\n'));
  return checked.form;
}

/** 出荷する連携拠点の様式の1項目だけを変えて調べる。 */
function problemsAfter(code: string, change: (item: Record<string, unknown>) => void): readonly string[] {
  const form = structuredClone(shippedForm('hub'));
  const item = formItems(form).find((one) => one.code === code);
  if (!item) throw new Error(code);
  change(item as unknown as Record<string, unknown>);
  const checked = checkForm(form);
  return checked.problems ?? [];
}

describe('出荷する様式', () => {
  it.each(FORM_IDS)('%s は点検を通り、版1で、最初の節に回答者、最後の節に課題がある', (id) => {
    const form = shippedForm(id);
    expect(form).toMatchObject({ id, version: 1 });
    const codes = formItems(form).map((item) => item.code);
    expect([codes.slice(0, 6), codes.at(-1)]).toEqual([
      ['h_05_1', 'h_05_2', 'h_05_3', 'h_05_4', 'h_05_5', 'h_06'],
      'h_07',
    ]);
  });

  it('連携拠点の様式は調査項目を印刷順に持つ', () => {
    const rows = (prefix: string, n: number) =>
      Array.from({ length: n }, (_, i) => [`${prefix}_${i + 1}`, `${prefix}_${i + 1}_text`]).flat();
    expect(
      formItems(shippedForm('hub'))
        .map((item) => item.code)
        .filter((code) => code.startsWith('c_')),
    ).toEqual([
      ...['c_1a', 'c_1b', 'c_1b_text', 'c_2a', 'c_2b', 'c_2b_text', 'c_3a', 'c_3b'],
      ...rows('c_4', 5),
      ...rows('c_5', 4),
      ...['c_6a', 'c_6b', 'c_6c', 'c_6d', 'c_7a', 'c_7b', 'c_7c'],
    ]);
  });

  it('区役所と相談支援室の様式は調査項目 (domain.md 4.1、4.2) をみな持つ', () => {
    const numbered = (prefix: string, n: number, width = 1) =>
      Array.from({ length: n }, (_, i) => `${prefix}_${String(i + 1).padStart(width, '0')}`);
    const withText = (codes: readonly string[]) => codes.flatMap((code) => [code, `${code}_text`]);
    const own = (id: FormId) =>
      formItems(shippedForm(id))
        .map((item) => item.code)
        .filter((code) => !code.startsWith('h_'));
    expect(own('ward')).toEqual([
      ...numbered('a_a', 7),
      'a_a_7_text',
      ...['a_i_1', 'a_i_2a', 'a_i_2b', 'a_i_2c'],
      ...numbered('a_i_3', 10, 2),
      ...withText(['a_i_4a', 'a_i_4b', 'a_i_4c', 'a_i_4d', 'a_i_4e']),
      ...withText(numbered('a_i_5', 4)),
      ...['a_ka_1', 'a_ka_2', 'a_ka_3', 'a_ka_3_text', 'a_ka_4'],
      ...['a_ki_1', 'a_ki_2', 'a_ki_2_text', 'a_ki_3', 'a_ki_3_text'],
      ...withText(['a_ku_1']),
    ]);
    expect(own('room')).toEqual([
      ...numbered('b_u_1', 4),
      ...numbered('b_u_2', 7),
      ...numbered('b_u_3', 14),
      ...numbered('b_e', 5),
      'b_o_1',
      ...numbered('b_o_2', 12),
      ...numbered('b_o_3m', 12),
      ...numbered('b_o_3k', 9),
      ...numbered('b_o_3x', 5),
      ...numbered('b_o_4', 4),
      'b_o_5',
      ...['b_kai_kei', 'b_kai_1', 'b_kai_2', 'b_kai_3'],
      'b_hai_1',
      ...numbered('b_hai_2', 6),
    ]);
  });

  it('項目の型・単位・つながりは領域の表のとおり', () => {
    const of = (id: FormId, code: string) => formItems(shippedForm(id)).find((item) => item.code === code);
    const types = (id: FormId, codes: readonly string[]) => codes.map((code) => of(id, code)?.type);
    expect(types('ward', ['a_a_1', 'a_a_7', 'a_i_1', 'a_i_2a', 'a_i_2c', 'a_i_3_10', 'a_i_5_1'])).toEqual([
      'status3',
      'multi',
      'choice',
      'count',
      'rows',
      'status3',
      'choice',
    ]);
    const room = formItems(shippedForm('room'));
    expect(room.filter((item) => item.partOf === 'b_o_1')).toHaveLength(12);
    expect(of('room', 'b_kai_3')).toMatchObject({ within: 'b_kai_kei', unit: '回' });
    expect(room.filter((item) => item.partOf === 'b_kai_kei').map((item) => item.code)).toEqual([
      'b_kai_1',
      'b_kai_2',
    ]);
    expect(types('hub', ['c_3a', 'c_3b', 'c_6a', 'c_6b', 'c_6c', 'c_7b'])).toEqual([
      'hours',
      'rows',
      'rows',
      'count',
      'multi',
      'choice',
    ]);
    expect(of('hub', 'c_7c')?.base).toEqual({ item: 'c_7a', choices: ['c1'] });
  });

  it('合計しか印刷されない数は導出値になる', () => {
    expect(
      FORM_IDS.map((id) =>
        shippedForm(id).derived.map(({ code, kind, items }) => [code, kind, items.length]),
      ),
    ).toEqual([
      [['a_i_2', 'wards', 2]],
      [
        ['b_u_2', 'sum', 7],
        ['b_u_3', 'sum', 14],
        ['b_o_3', 'sum', 26],
      ],
      [],
    ]);
  });

  it('推定の名称には印が付き、名称そのものに「仮」は書かれない', () => {
    const items = FORM_IDS.flatMap((id) => formItems(shippedForm(id)));
    const provisional = items.filter((item) => item.provisional).map((item) => item.code);
    expect(provisional).toEqual(
      expect.arrayContaining(['a_i_3_01', 'a_i_3_10', 'b_u_1_1', 'b_o_3m_1', 'b_o_3k_9']),
    );
    expect(provisional).not.toEqual(expect.arrayContaining(['b_e_1']));
    expect(items.filter((item) => item.label.includes('仮'))).toEqual([]);
  });
});

describe('壊れた様式', () => {
  it.each([null, [], 'hub', {}])('様式でない値 %j は何が無いかを言う', (value) => {
    expect(checkForm(value)).toMatchObject({
      problems: expect.arrayContaining([expect.stringContaining('様式')]),
    });
  });

  const broken: readonly [string, string, (item: Record<string, unknown>) => void, string][] = [
    ['知らない型', 'c_6b', (i) => (i.type = 'number'), '様式.sections[7].items[2].type'],
    ['知らない欄', 'c_6b', (i) => (i.formula = '=A1'), '知らない欄「formula」'],
    ['重なる code', 'c_7b', (i) => (i.code = 'c_7a'), 'c_7a: コードが重なっています。'],
    ['__ を含む code', 'c_7b', (i) => (i.code = 'c__7b'), 'c__7b: コードに使えない文字があります。'],
    ['大文字の code', 'c_7b', (i) => (i.code = 'C_7b'), 'C_7b: コードに使えない文字があります。'],
    [
      '無い前問',
      'c_7b',
      (i) => (i.base = { item: 'c_9', choices: ['c1'] }),
      '前問「c_9」がこの項目より前にありません。',
    ],
    [
      '後ろの前問',
      'c_1a',
      (i) => (i.base = { item: 'c_2a', choices: ['c1'] }),
      '前問「c_2a」がこの項目より前にありません。',
    ],
    [
      '前問の無い選択肢',
      'c_7b',
      (i) => (i.base = { item: 'c_7a', choices: ['c3'] }),
      '選択肢「c3」がありません。',
    ],
    [
      '選べない前問',
      'c_7b',
      (i) => (i.base = { item: 'c_6b', choices: ['c1'] }),
      'は選ぶ項目ではありません。',
    ],
    ['無い内訳のもと', 'c_6b', (i) => (i.partOf = 'c_9'), '内訳のもと「c_9」がありません。'],
    ['自分の再掲', 'c_6b', (i) => (i.within = 'c_6b'), '再掲のもとに自分を指しています。'],
    ['単位の違う内訳のもと', 'c_6b', (i) => (i.partOf = 'c_3a'), '同じ単位の数の項目ではありません。'],
    ['単位の無い数', 'c_6b', (i) => delete i.unit, '数の項目に単位がありません。'],
    ['選択肢の無い単一選択', 'c_7b', (i) => delete i.choices, '選択肢がありません。'],
    [
      '重なる選択肢',
      'c_7b',
      (i) =>
        (i.choices = [
          { code: 'c1', label: 'あ' },
          { code: 'c1', label: 'い' },
        ]),
      '選択肢のコードが重なっています。',
    ],
    [
      '「該当なし」の書き足し',
      'c_6c',
      (i) => (i.choices = [{ code: 'c1', label: '該当なし' }]),
      '「該当なし」は自動で付く',
    ],
    ['列の無い繰返し行', 'c_3b', (i) => (i.columns = []), '繰返し行に列がありません。'],
    [
      '階級の隙間',
      'c_6b',
      (i) => (i.bands = [{ label: '3回', from: 3, to: null }]),
      '階級に隙間があります: 0 以上 3 未満。',
    ],
    [
      '上の切れた階級',
      'c_6b',
      (i) => (i.bands = [{ label: '0～2回', from: 0, to: 3 }]),
      '階級に 3 以上がありません。',
    ],
    [
      '重なる階級',
      'c_6b',
      (i) =>
        (i.bands = [
          { label: '少', from: 0, to: 5 },
          { label: '多', from: 3, to: null },
        ]),
      '階級「多」がほかの階級と重なっています。',
    ],
    [
      '階級を持つ文',
      'h_07',
      (i) => (i.bands = [{ label: '全', from: 0, to: null }]),
      '数の項目だけが持てます。',
    ],
  ];
  it.each(broken)('%s は断る', (_, code, change, sentence) => {
    expect(problemsAfter(code, change)).toEqual(expect.arrayContaining([expect.stringContaining(sentence)]));
  });

  it('導出値が数でない項目を指せば断る', () => {
    const form = {
      ...shippedForm('hub'),
      derived: [{ code: 'c_x', label: '計', kind: 'sum', items: ['c_6b', 'c_6c'] }],
    };
    expect(checkForm(form)).toEqual({ problems: ['c_x: 導出値のもとの「c_6c」は数の項目ではありません。'] });
  });
});
