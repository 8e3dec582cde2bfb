import { describe, expect, it } from 'vitest';
import { dropInOutline, itemKey, sectionKey, WHOLE } from '../../../renderer/form/dropInOutline.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { shippedForm } from '../../fixtures/shippedForm.ts';

const hub = shippedForm('hub');
const codes = (form: FormDefinition, section: string) =>
  form.sections.find((each) => each.code === section)?.items.map((item) => item.code);
const sections = (form: FormDefinition) => form.sections.map((section) => section.code);

describe('一覧でつかんで放す', () => {
  it('項目は放した項目の前か後に入り、節をまたげる', () => {
    const before = dropInOutline(hub, itemKey('c_7c'), itemKey('c_7a'), 'before');
    expect(codes(before, 'c_7')).toEqual(['c_7c', 'c_7a', 'c_7b']);
    const after = dropInOutline(hub, itemKey('c_7a'), itemKey('c_7b'), 'after');
    expect(codes(after, 'c_7')).toEqual(['c_7b', 'c_7a', 'c_7c']);
    const across = dropInOutline(hub, itemKey('c_7a'), itemKey('c_3a'), 'after');
    expect([codes(across, 'c_3'), codes(across, 'c_7')]).toEqual([
      ['c_3a', 'c_7a', 'c_3b'],
      ['c_7b', 'c_7c'],
    ]);
  });

  it('節の見出しの後は節の頭、前は前の節の終わり', () => {
    const head = dropInOutline(hub, itemKey('c_7c'), sectionKey('c_7'), 'after');
    expect(codes(head, 'c_7')?.[0]).toBe('c_7c');
    const tail = dropInOutline(hub, itemKey('c_7c'), sectionKey('c_7'), 'before');
    expect(codes(tail, 'c_6')?.at(-1)).toBe('c_7c');
  });

  it('節は項目ごと動き、様式の全体には何も入らない', () => {
    const moved = dropInOutline(hub, sectionKey('c_2'), sectionKey('c_1'), 'before');
    expect(sections(moved).slice(0, 3)).toEqual(['h', 'c_2', 'c_1']);
    expect(codes(moved, 'c_2')).toEqual(codes(hub, 'c_2'));
    const later = dropInOutline(hub, sectionKey('c_1'), itemKey('c_3a'), 'after');
    expect(sections(later).slice(0, 4)).toEqual(['h', 'c_2', 'c_3', 'c_1']);
    expect(dropInOutline(hub, itemKey('c_7a'), WHOLE, 'after')).toBe(hub);
    expect(dropInOutline(hub, WHOLE, itemKey('c_7a'), 'after')).toBe(hub);
  });
});
