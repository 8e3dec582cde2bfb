import { describe, expect, it } from 'vitest';
import {
  insertItem,
  moveItem,
  recodeItem,
  relabelItem,
  removeItem,
  replaceItem,
  stepItem,
} from '../../../../shared/survey/editing/editItem.ts';
import { newItem, withType } from '../../../../shared/survey/editing/newItem.ts';
import { type FormDefinition, formItems } from '../../../../shared/survey/form.ts';
import { shippedForm } from '../../../fixtures/shippedForm.ts';

const hub = shippedForm('hub');
const codes = (form: FormDefinition, section: string) =>
  form.sections.find((each) => each.code === section)?.items.map((item) => item.code);

describe('項目を直す', () => {
  it('仮の名称は書き替えると仮でなくなり、同じ名のままなら仮のまま', () => {
    const item = { ...newItem('a_1', 'status3'), label: '仮の名', provisional: true };
    expect(relabelItem(item, '仮の名')).toBe(item);
    expect(relabelItem(item, '正しい名')).toEqual({ ...newItem('a_1', 'status3'), label: '正しい名' });
  });

  it('上下に動かし、節の端では隣の節に移り、様式の端では動かない', () => {
    const up = stepItem(hub, 'c_7b', -1);
    expect(codes(up, 'c_7')).toEqual(['c_7b', 'c_7a', 'c_7c']);
    const over = stepItem(up, 'c_7b', -1);
    expect([codes(over, 'c_6')?.at(-1), codes(over, 'c_7')]).toEqual(['c_7b', ['c_7a', 'c_7c']]);
    expect(codes(stepItem(over, 'c_7b', 1), 'c_7')).toEqual(['c_7b', 'c_7a', 'c_7c']);
    expect(stepItem(hub, 'h_05_1', -1)).toEqual(hub);
    expect(codes(moveItem(hub, 'c_7c', 'c_7', 0), 'c_7')).toEqual(['c_7c', 'c_7a', 'c_7b']);
  });

  it('足す・除く・コードを替えると、指しているものも替わる', () => {
    const added = insertItem(hub, 'c_7', 1, newItem('c_7d', 'choice'));
    expect(codes(added, 'c_7')).toEqual(['c_7a', 'c_7d', 'c_7b', 'c_7c']);
    expect(codes(removeItem(added, 'c_7d'), 'c_7')).toEqual(codes(hub, 'c_7'));
    const replaced = replaceItem(added, 'c_7d', { ...newItem('c_7d', 'choice'), label: '新しい問い' });
    expect(formItems(replaced).find((item) => item.code === 'c_7d')?.label).toBe('新しい問い');
    const recoded = recodeItem(hub, 'c_7a', 'c_7z');
    expect(formItems(recoded).filter((item) => item.base?.item === 'c_7z')).toHaveLength(2);
    const room = recodeItem(shippedForm('room'), 'b_u_2_1', 'b_u_2_99');
    expect(room.derived[0]?.items[0]).toBe('b_u_2_99');
  });

  it('型を替えると、新しい型の持てないものは落ち、要るものが足される', () => {
    const count = formItems(hub).find((item) => item.code === 'c_6b');
    if (count === undefined) throw new Error('c_6b');
    const text = withType(count, 'text');
    expect(text).toEqual({
      code: 'c_6b',
      label: count.label,
      type: 'text',
      required: true,
      note: count.note,
    });
    expect(withType(text, 'rows')).toMatchObject({
      blankRows: 5,
      required: false,
      columns: [{ code: 'name' }],
    });
    expect(withType(text, 'hours').unit).toBe('時間');
  });
});
