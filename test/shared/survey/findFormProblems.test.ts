import { describe, expect, it } from 'vitest';
import { findFormProblems } from '../../../shared/survey/findFormProblems.ts';
import type { FormDefinition, Item } from '../../../shared/survey/form.ts';
import { shippedForm, withItem } from '../../fixtures/shippedForm.ts';

const hub = shippedForm('hub');
const room = shippedForm('room');
const found = (form: FormDefinition) =>
  findFormProblems(form).map(({ of, code, field, message }) => `${of} ${code} ${field}: ${message}`);

describe('公表できない様式', () => {
  const wrong: readonly [string, FormDefinition, string, (item: Item) => Item, string][] = [
    [
      '名のない項目',
      hub,
      'c_6b',
      (item) => ({ ...item, label: ' ' }),
      'item c_6b label: 項目の名がありません。',
    ],
    [
      '名のない選択肢',
      hub,
      'c_7b',
      (item) => ({ ...item, choices: [...(item.choices ?? []), { code: 'c4', label: '' }] }),
      'item c_7b choices: 選択肢「c4」に名がありません。',
    ],
    [
      '節の中の同じ名',
      hub,
      'c_7b',
      (item) => ({ ...item, label: '研修先' }),
      'item c_7c label: 節「Ⅱ 相談支援室の取組　（５）同行訪問研修の実施（任意）」に「研修先」が2つ以上あります。',
    ],
    [
      '数でない項目の内訳',
      hub,
      'c_7b',
      (item) => ({ ...item, partOf: 'c_6b' }),
      'item c_7b partOf: 内訳は数の項目だけが持てます。',
    ],
    [
      '自分に戻る内訳',
      room,
      'b_kai_kei',
      (item) => ({ ...item, partOf: 'b_kai_1' }),
      'item b_kai_kei partOf: 内訳のもとをたどると自分に戻ります (「市・区の会議、研修会」もこの項目を指しています)。',
    ],
    [
      '内訳と再掲の両方',
      room,
      'b_kai_3',
      (item) => ({ ...item, partOf: 'b_kai_kei' }),
      'item b_kai_3 within: 内訳と再掲の両方にはできません。どちらか一つにしてください。',
    ],
    [
      '照らせない台帳',
      hub,
      'c_6b',
      (item) => ({ ...item, register: 'institution' }),
      'item c_6b register: 台帳「積極的医療機関」と照らせるのは繰返し行の項目だけです。',
    ],
    [
      '自分を引き継ぐ',
      hub,
      'c_6b',
      (item) => ({ ...item, follows: { item: 'c_6b', how: 'same' } }),
      'item c_6b follows: 引き継ぐ項目に自分を指しています。',
    ],
    [
      '長すぎるコード',
      hub,
      'c_6b',
      (item) => ({ ...item, code: `c_${'a'.repeat(40)}` }),
      'コードは40文字までです。',
    ],
  ];
  it.each(wrong)('%s', (_, form, code, change, sentence) => {
    expect(found(withItem(form, code, change))).toEqual(
      expect.arrayContaining([expect.stringContaining(sentence)]),
    );
  });

  it('空の節・名のない節・空の注意・単位の違う和', () => {
    const form: FormDefinition = {
      ...hub,
      title: '',
      instructions: ['書いてください。', ' '],
      sections: [...hub.sections, { code: 'c_8', title: '', items: [] }],
      derived: [{ code: 'c_x', label: '', kind: 'sum', items: ['c_3a', 'c_6b'] }],
    };
    expect(found(form)).toEqual([
      'form null title: 様式の名がありません。',
      'form null instructions: 記入の注意の 2 番目が空です。',
      'section c_8 title: 節の名がありません。',
      'section c_8 items: 節「」に項目がありません。足すか、節を消してください。',
      'derived c_x label: 導出値の名がありません。',
      'derived c_x items: 単位の違う項目 (時間・回) は足せません。',
    ]);
  });
});
