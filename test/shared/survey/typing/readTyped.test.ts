import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../../shared/survey/answer.ts';
import { formItems } from '../../../../shared/survey/form.ts';
import { readTyped } from '../../../../shared/survey/typing/readTyped.ts';
import { type TypedAnswer, typedOf } from '../../../../shared/survey/typing/typedAnswer.ts';
import { EVERY_TYPE_FORM } from '../../../fixtures/everyTypeForm.ts';

const item = (code: string) => {
  const found = formItems(EVERY_TYPE_FORM).find((each) => each.code === code);
  if (found === undefined) throw new Error(`${code} がない`);
  return found;
};
const read = (code: string, typed: TypedAnswer) => {
  const { value, remarks } = readTyped(item(code), typed);
  return [value, ...remarks.map((remark) => `${remark.level} ${remark.kind}`)];
};

describe('readTyped', () => {
  it('届いたファイルのセルと同じ規則で、どの型も読む', () => {
    expect([
      read('x_count', '１，１１９回'),
      read('x_count', '約10'),
      read('x_count', '3～4'),
      read('x_count', '2.5'),
      read('x_hours', '7.5'),
      read('x_date', 'R6.10.1'),
      read('x_status', 'done'),
      read('x_choice', 'c9'),
      read('x_multi', ['c2', 'c1']),
      read('x_multi', ['c1', 'none']),
      read('x_multi', ['none']),
      read('x_text', '  二行\r\nある '),
      read('x_count', '  '),
      read('x_multi', 'c1'),
    ]).toEqual([
      [1119, 'info normalised'],
      [10, 'confirm approximate'],
      [undefined, 'error unreadable'],
      [undefined, 'error fraction'],
      [7.5],
      ['2024-10-01', 'info normalised'],
      ['done'],
      [undefined, 'error unreadable'],
      [['c1', 'c2']],
      [['c1'], 'confirm markBesideNone'],
      [['none']],
      ['二行\nある'],
      [undefined],
      [undefined, 'error unreadable'],
    ]);
  });

  it('表は空の行を飛ばし、読めない列の行も捨てない', () => {
    const rows = item('x_rows').columns?.map((column) => column.code) ?? [];
    const name = rows[0] ?? '';
    const { value, remarks } = readTyped(item('x_rows'), [{ [name]: '架空甲病院' }, {}, { [name]: ' ' }]);
    expect([value, remarks]).toEqual([
      [Object.fromEntries(rows.map((code) => [code, code === name ? '架空甲病院' : null]))],
      [],
    ]);
  });

  it('今の値を打った形にして読み直すと、同じ値に戻る', () => {
    const answers: Answers = {
      x_status: 'done',
      x_count: 12,
      x_multi: ['c1', 'c2'],
      x_date: '2024-10-01',
      x_rows: [
        Object.fromEntries(
          (item('x_rows').columns ?? []).map((column) => [column.code, column.type === 'text' ? '甲' : null]),
        ),
      ],
    };
    for (const [code, value] of Object.entries(answers)) {
      expect(readTyped(item(code), typedOf(item(code), value)).value).toEqual(value);
    }
    expect([typedOf(item('x_multi'), undefined), typedOf(item('x_count'), undefined)]).toEqual([[], '']);
  });
});
