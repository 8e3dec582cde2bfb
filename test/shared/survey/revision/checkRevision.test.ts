import { describe, expect, it } from 'vitest';
import type { FormDefinition, Item } from '../../../../shared/survey/form.ts';
import { checkRevision } from '../../../../shared/survey/revision/checkRevision.ts';
import {
  proposeChoiceCode,
  proposeCode,
  proposeFollowUpCode,
  proposeSectionCode,
  proposeSuccessorCode,
  usedCodes,
} from '../../../../shared/survey/revision/proposeCode.ts';
import { finishDraft, startDraft } from '../../../../shared/survey/revision/startDraft.ts';
import { shippedForm, withItem } from '../../../fixtures/shippedForm.ts';

const hub = shippedForm('hub');
const room = shippedForm('room');
const messages = (published: readonly FormDefinition[], next: FormDefinition) =>
  checkRevision(published, next).map(({ field, message }) => `${field}: ${message}`);

describe('次の版のコード', () => {
  const second = finishDraft(
    hub,
    withItem(startDraft(hub), 'c_7c', () => []),
  );

  it('やめた項目は版に書き留められる', () => {
    expect([second.version, second.dropped]).toEqual([2, ['c_7c']]);
    expect(startDraft(second).dropped).toBeUndefined();
  });

  it('前に別の意味だったコードは使えず、同じ項目を戻すのはよい', () => {
    const last = hub.sections.flatMap((section) => section.items).find((item) => item.code === 'c_7c');
    const back = (item: Item) => withItem(startDraft(second), 'c_7b', (one) => [one, item]);
    if (last === undefined) throw new Error('c_7c');
    expect(messages([hub, second], back(last))).toEqual([]);
    expect(messages([hub, second], back({ ...last, label: '研修の担当' }))).toEqual([
      'code: コード c_7c は版1では「研修先」でした。別のコードにしてください。',
    ]);
  });

  it('同じコードのまま答え方は変えられない', () => {
    const next = withItem(startDraft(hub), 'c_6b', ({ bands: _, usualMax: __, ...item }) => ({
      ...item,
      type: 'hours',
    }));
    expect(messages([hub], next)).toEqual([
      'type: 「積極的医療機関との連携会議の開催予定回数」は版1では「件数・回数」でした。答え方を変えるなら新しい項目にして、意味を変えて引き継いでください。',
    ]);
  });

  it('やめた選択肢のコードを別の意味に使えない', () => {
    const without = withItem(startDraft(hub), 'c_7b', (item) => ({
      ...item,
      choices: (item.choices ?? []).filter((choice) => choice.code !== 'c3'),
    }));
    const published = finishDraft(hub, without);
    const again = withItem(startDraft(published), 'c_7b', (item) => ({
      ...item,
      choices: [...(item.choices ?? []), { code: 'c3', label: '看護師' }],
    }));
    expect(messages([published, hub], again)).toEqual([
      'choices: 選択肢のコード c3 は前の版では「未定」でした。別のコードにしてください。',
    ]);
  });

  it('導出値のコードは項目に使えず、引き継ぐ先は前の版にあるものだけ', () => {
    const next = withItem(startDraft(room), 'b_u_2_7', (item) => [
      item,
      { ...item, code: 'b_u_2', label: '新しい活動' },
      { ...item, code: 'b_u_2_8', label: '別の活動', follows: { item: 'b_u_9', how: 'changed' } },
    ]);
    expect(messages([room], next)).toEqual([
      'code: コード b_u_2 は導出値「切れ目のない在宅医療と介護の提供体制の構築」に使われています。別のコードにしてください。',
      'follows: 引き継ぐ項目「b_u_9」は前のどの版にもありません。',
    ]);
  });

  it('公表した引継ぎは後から変えられない', () => {
    const published = finishDraft(
      room,
      withItem(startDraft(room), 'b_o_1', (item) => ({
        ...item,
        code: 'b_o_1k',
        follows: { item: 'b_o_1', how: 'changed' },
      })),
    );
    const next = withItem(startDraft(published), 'b_o_1k', (item) => ({
      ...item,
      follows: { item: 'b_o_1', how: 'same' },
    }));
    expect(messages([room, published], next)).toEqual([
      'follows: 「相談件数」の引継ぎは、版2で公表したものから変えられません。',
    ]);
  });
});

describe('コードの案', () => {
  const section = (form: FormDefinition, code: string) => {
    const found = form.sections.find((each) => each.code === code);
    if (found === undefined) throw new Error(code);
    return found;
  };
  const ward = shippedForm('ward');

  it('節の並びを続け、どの版で使ったコードも避ける', () => {
    expect([
      proposeCode(section(ward, 'a_i_3'), usedCodes([ward])),
      proposeCode(section(room, 'b_u_2'), usedCodes([room])),
      proposeCode(section(room, 'b_u_2'), new Set([...usedCodes([room]), 'b_u_2_8'])),
      proposeCode(section(ward, 'a_i_4'), usedCodes([ward])),
      proposeCode({ code: 'a_ke', title: '', items: [] }, usedCodes([ward])),
    ]).toEqual(['a_i_3_11', 'b_u_2_8', 'b_u_2_9', 'a_i_4f', 'a_ke_1']);
  });

  it('付問・引継ぎ・選択肢・節', () => {
    const item = section(hub, 'c_7').items[0];
    if (item === undefined) throw new Error('c_7a');
    expect([
      proposeFollowUpCode(item, usedCodes([hub])),
      proposeSuccessorCode('b_o_1', 2, usedCodes([room])),
      proposeChoiceCode(['c1', 'c3', 'other']),
      proposeSectionCode(ward, '（ケ）新しい取組'),
      proposeSectionCode(ward, '（ア）つづき'),
      proposeSectionCode(room, '記号の無い節'),
    ]).toEqual(['c_7a_text', 'b_o_1_v2', 'c4', 'a_ke', 'a_a_1', 'b_s1']);
  });
});
