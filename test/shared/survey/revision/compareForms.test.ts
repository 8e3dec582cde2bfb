import { describe, expect, it, test } from 'vitest';
import type { FormDefinition, Item } from '../../../../shared/survey/form.ts';
import { compareForms, droppedItems, findBreaks } from '../../../../shared/survey/revision/compareForms.ts';
import { shippedForm, withItem } from '../../../fixtures/shippedForm.ts';

const hub = shippedForm('hub');
const room = shippedForm('room');
const ward = shippedForm('ward');

const differences = (before: FormDefinition, after: FormDefinition) =>
  compareForms(before, after).map(({ kind, effect, message }) => `${effect} ${kind}: ${message}`);

describe('版の違いと、比較を断つもの', () => {
  test('同じ版どうしに違いはない', () => {
    expect([hub, room, ward].flatMap((form) => compareForms(form, { ...form, version: 2 }))).toEqual([]);
  });

  const one: readonly [string, FormDefinition, string, (item: Item) => Item, string][] = [
    [
      '仮の名称の置き換え',
      ward,
      'a_i_3_01',
      ({ provisional: _, ...item }) => ({ ...item, label: '資源の把握と活用' }),
      'harmless 改称: 仮の名称「地域の医療・介護資源の活用」を「資源の把握と活用」に置き換えます。コードは同じです。',
    ],
    [
      '仮でない名称の改称',
      ward,
      'a_ka_2',
      (item) => ({ ...item, label: '研修会の回数' }),
      'check 改称: 「研修会の実施回数」を「研修会の回数」に改称します。意味が変わるなら、新しい項目にして引き継いでください。',
    ],
    [
      '型',
      ward,
      'a_ka_2',
      ({ unit: _, usualMax: __, ...item }) => ({ ...item, type: 'status3' }),
      'break 型: 「研修会の実施回数」の答え方が「件数・回数」から「三状態」に変わり、前の版の答えと比べられません。',
    ],
    [
      '単位',
      room,
      'b_o_1',
      (item) => ({ ...item, unit: '人' }),
      'break 単位: 「相談件数」の単位が「件」から「人」に変わり、前の版の数と比べられません。',
    ],
    [
      'なくなる選択肢',
      hub,
      'c_7b',
      (item) => ({ ...item, choices: (item.choices ?? []).slice(0, 2) }),
      'break 選択肢: 「対象者」の選択肢「未定」をやめます。その数は続かず、ほかの選択肢に移った分だけ比べられません。',
    ],
    [
      '足す選択肢',
      hub,
      'c_7b',
      (item) => ({ ...item, choices: [...(item.choices ?? []), { code: 'c4', label: '看護師' }] }),
      'check 選択肢: 「対象者」に選択肢「看護師」を足します。前の版では選べなかったので、ほかの選択肢から移る分があります。',
    ],
    [
      '選択肢の順',
      hub,
      'c_7b',
      (item) => ({ ...item, choices: (item.choices ?? []).toReversed() }),
      'harmless 順: 「対象者」の選択肢の順を変えます。',
    ],
    [
      '階級の区切り',
      hub,
      'c_3a',
      (item) => ({
        ...item,
        bands: [
          { label: '20時間未満', from: 0, to: 20 },
          { label: '20時間以上', from: 20, to: null },
        ],
      }),
      'break 階級: 「週あたりの開設時間数」の階級の区切りが変わり、分布を前の版と比べられません (合計は比べられます)。',
    ],
    [
      '階級の名だけ',
      hub,
      'c_3a',
      (item) => ({
        ...item,
        bands: (item.bands ?? []).map((band) => ({ ...band, label: `週${band.label}` })),
      }),
      'harmless 階級: 「週あたりの開設時間数」の階級の書き方を変えます。区切りは同じです。',
    ],
    [
      '前問',
      hub,
      'c_7b',
      ({ base: _, ...item }) => item,
      'break 前問: 「対象者」に答える相手が変わります (前問がなくなり、みなが答えます)。',
    ],
    [
      '内訳',
      room,
      'b_kai_3',
      ({ within: _, ...item }) => ({ ...item, partOf: 'b_kai_kei' }),
      'check 内訳・再掲: 「（再掲）地域ケア会議」を「会議出席回数」の内訳にします。合計と照らす相手が変わります。',
    ],
    [
      '列',
      hub,
      'c_6a',
      (item) => ({ ...item, columns: (item.columns ?? []).filter((column) => column.code !== 'endedOn') }),
      'break 列: 「積極的医療機関」の列「終了日」をやめます。続きはありません。',
    ],
    [
      '必須',
      hub,
      'c_7b',
      (item) => ({ ...item, required: false }),
      'harmless 必須: 「対象者」を答えなくてもよい項目にします。',
    ],
    [
      '注記',
      hub,
      'c_7b',
      (item) => ({ ...item, note: '医師会に確かめる。' }),
      'harmless 注記: 「対象者」の注記を「医師会に確かめる。」にします。',
    ],
  ];
  it.each(one)('%s', (_, form, code, change, sentence) => {
    expect(differences(form, withItem(form, code, change))).toContain(sentence);
    const breaks = sentence.startsWith('break');
    expect(findBreaks(form, withItem(form, code, change)).length > 0).toBe(breaks);
  });

  it('意味を変えて引き継ぐ項目は比較を断ち、もとの項目はやめたことにならない', () => {
    const after = withItem(room, 'b_o_1', (item) => ({
      ...item,
      code: 'b_o_1k',
      label: '相談件数（介護保険対象者のみ）',
      follows: { item: 'b_o_1', how: 'changed' },
    }));
    expect(findBreaks(room, after).map(({ code, message }) => [code, message])).toContainEqual([
      'b_o_1k',
      '「相談件数（介護保険対象者のみ）」は「相談件数」を意味を変えて引き継ぎます。前の版の値とは比べられません。',
    ]);
    expect(droppedItems(room, after)).toEqual([]);
  });

  it('分けた項目は、合わせたものだけが続く', () => {
    const after = withItem(room, 'b_o_2_5', (item) => [
      { ...item, code: 'b_o_2_13', label: '歯科診療所', follows: { item: 'b_o_2_5', how: 'split' } },
      { ...item, code: 'b_o_2_14', label: '病院歯科', follows: { item: 'b_o_2_5', how: 'split' } },
    ]);
    expect(differences(room, after)).toEqual([
      'break 引継ぎ: 「歯科診療所」は「歯科」を分けた一つです。一つずつは比べられず、「歯科診療所」「病院歯科」を合わせたものだけが続きます。',
      'break 引継ぎ: 「病院歯科」は「歯科」を分けた一つです。一つずつは比べられず、「歯科診療所」「病院歯科」を合わせたものだけが続きます。',
    ]);
  });

  it('同じ意味の新しいコードは比較を断たず、引継ぎの書き忘れは断つ', () => {
    const recode = (item: Item): Item => ({ ...item, code: 'c_7d' });
    const follow = (item: Item): Item => ({ ...recode(item), follows: { item: 'c_7c', how: 'same' } });
    expect(findBreaks(hub, withItem(hub, 'c_7c', follow))).toEqual([]);
    expect(findBreaks(hub, withItem(hub, 'c_7c', recode)).map((each) => each.message)).toEqual([
      '「研修先」のコードが c_7c から c_7d に替わり、引継ぎが書かれていないので、前の版の値とつながりません。',
    ]);
  });

  it('やめた項目・導出値の変更は断ち、足した項目・順・節の移動は断たない', () => {
    const dropped = withItem(room, 'b_u_2_7', () => []);
    expect(findBreaks(room, dropped).map((each) => each.message)).toEqual([
      '「その他」をやめます。来年度から比べられません。',
    ]);
    const derived = {
      ...room,
      derived: room.derived.map((each) => ({ ...each, items: each.items.slice(1) })),
    };
    expect(findBreaks(room, derived)).toHaveLength(3);
    const moved = {
      ...hub,
      sections: hub.sections.map((section) =>
        section.code === 'c_7'
          ? { ...section, title: '同行訪問', items: section.items.toReversed() }
          : section,
      ),
    };
    expect(differences(hub, moved)).toEqual([
      'harmless 順: 項目の順を変えます。',
      'harmless 節: 節「Ⅱ 相談支援室の取組　（５）同行訪問研修の実施（任意）」の名を「同行訪問」にします。',
    ]);
  });
});
