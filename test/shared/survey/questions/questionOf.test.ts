import { describe, expect, it, test } from 'vitest';
import type { Answers, Finding, FindingKind } from '../../../../shared/survey/answer.ts';
import type { FormDefinition, Item } from '../../../../shared/survey/form.ts';
import { type QuestionFacts, questionOf } from '../../../../shared/survey/questions/questionOf.ts';

const item = (code: string, label: string, more: Partial<Item> = {}): Item => ({
  code,
  label,
  type: 'count',
  required: true,
  unit: '件',
  ...more,
});

const FORM: FormDefinition = {
  id: 'room',
  version: 1,
  title: '様式B 相談支援室',
  respondent: '相談支援室',
  instructions: [],
  derived: [],
  sections: [
    {
      code: 'o',
      title: '相談',
      items: [
        item('b_o_1', '相談件数'),
        item('b_o_1_1', 'うち電話', { partOf: 'b_o_1' }),
        item('b_o_1_2', 'うち来所', { partOf: 'b_o_1' }),
        item('b_o_2', 'うち介護保険', { within: 'b_o_1' }),
        item('b_o_3', '研修の実施', {
          type: 'choice',
          choices: [
            { code: 'c1', label: '実施した' },
            { code: 'c2', label: '実施していない' },
          ],
        }),
        item('b_o_4', '研修の回数', { unit: '回', base: { item: 'b_o_3', choices: ['c1'] } }),
        item('b_o_5', '開始した日', { type: 'date' }),
        item('b_o_6', '医療機関', {
          type: 'rows',
          register: 'institution',
          columns: [{ code: 'name', label: '名称', type: 'text' }],
        }),
      ],
    },
  ],
};

const ANSWERS: Answers = {
  b_o_1: 20,
  b_o_1_1: 10,
  b_o_1_2: 8,
  b_o_2: 25,
  b_o_3: 'c2',
  b_o_4: 3,
  b_o_6: [{ name: '甲医院' }, { name: '丙医院' }],
};

const FACTS: QuestionFacts = {
  form: FORM,
  answers: ANSWERS,
  sources: { b_o_1: { original: '２０' } },
  survey: '令和6年度 上半期 取組み調査',
  wardName: '北区',
  last: { b_o_1: 4 },
  register: { b_o_6: [{ name: '甲医院' }, { name: '乙医院' }] },
};

const finding = (kind: FindingKind, code: string | null, message = '所見'): Finding => ({
  level: 'confirm',
  kind,
  code,
  cell: '相談支援室!G12',
  message,
});

/** 種類ごとの、いちばんありそうな所見と、事業所が読む文。 */
const SENTENCES: Readonly<Record<FindingKind, readonly [Finding, string]>> = {
  unreadable: [
    finding('unreadable', 'b_o_5', '「来月ころ」は日付として読めません'),
    '「開始した日」に「来月ころ」とご記入いただきましたが、読み取ることができませんでした。年月日（例　令和6年9月1日）でお知らせください。',
  ],
  twoMarks: [
    finding('twoMarks', 'b_o_3'),
    '「研修の実施」は一つだけお選びいただく設問ですが、二つ以上に印があります。当てはまるもの一つをお知らせください。',
  ],
  negative: [
    finding('negative', 'b_o_5'),
    '「開始した日」に0より小さい数のご記入があります。正しい数を年月日（例　令和6年9月1日）でお知らせください。',
  ],
  fraction: [finding('fraction', 'b_o_1'), '「相談件数」に小数のご記入があります。整数でお知らせください。'],
  errorCell: [
    finding('errorCell', 'b_o_1'),
    '「相談件数」の欄が計算式のエラーになっており、値が分かりませんでした。0以上の整数でお知らせください。',
  ],
  noStoredValue: [
    finding('noStoredValue', 'b_o_1'),
    '「相談件数」の欄の計算式の結果がファイルに残っておらず、値が分かりませんでした。0以上の整数でお知らせください。',
  ],
  wrongSurvey: [
    finding('wrongSurvey', null, '別の回 (r5-half) の様式です'),
    'お送りいただいたファイルは、今回の調査（令和6年度 上半期 取組み調査）のものではないようです。今回お送りした様式にご記入のうえ、改めてお送りください。',
  ],
  wrongForm: [
    finding('wrongForm', null),
    'お送りいただいたファイルは、お願いしている様式（様式B 相談支援室）と異なるようです。お送りした様式にご記入のうえ、改めてお送りください。',
  ],
  wrongVersion: [
    finding('wrongVersion', null),
    'お送りいただいたファイルは、今回お送りした様式（様式B 相談支援室）と設問の異なる古い様式のようです。今回お送りした様式にご記入のうえ、改めてお送りください。',
  ],
  wrongWard: [
    finding('wrongWard', null),
    'ファイル名や記入欄の区名が食い違っています。北区のご回答で間違いないか、お知らせください。',
  ],
  unknownWard: [
    finding('unknownWard', null),
    'どの区のご回答か、ファイルから確かめることができませんでした。北区のご回答で間違いないか、お知らせください。',
  ],
  notFound: [
    finding('notFound', 'b_o_3'),
    '「研修の実施」の回答欄がお送りいただいたファイルに見当たりませんでした。次のうち一つ（実施した／実施していない）でお知らせください。',
  ],
  merged: [
    finding('merged', 'b_o_1'),
    '「相談件数」の欄が隣の欄とつながっており、どの欄へのご回答か分かりませんでした。欄ごとの値をお知らせください。',
  ],
  struck: [
    finding('struck', 'b_o_1'),
    '「相談件数」のご記入に取消線などの付いた文字があります。どの値が正しいか、お知らせください。',
  ],
  twoSheets: [
    finding('twoSheets', null),
    '同じ様式のシートが二枚以上あります。どのシートが今回のご回答か、シート名でお知らせください。',
  ],
  blank: [
    finding('blank', 'b_o_1'),
    '「相談件数」が未記入です。ご回答をお知らせください。実績がない場合は「0」とお書きください。',
  ],
  totalNotParts: [
    finding('totalNotParts', 'b_o_1'),
    '「相談件数」は20件とご回答いただきましたが、内訳（「うち電話」「うち来所」）の計は18件です。どの数が正しいか、お知らせください。',
  ],
  withinOverTotal: [
    finding('withinOverTotal', 'b_o_2'),
    '「うち介護保険」（25件）は「相談件数」（20件）の内数ですが、それを超えています。どちらの数が正しいか、お知らせください。',
  ],
  followUpWithoutBase: [
    finding('followUpWithoutBase', 'b_o_4'),
    '「研修の実施」のご回答からは、「研修の回数」はお答えの要らない設問ですが、ご記入があります。どちらのご回答が正しいか、お知らせください。',
  ],
  unusual: [
    finding('unusual', 'b_o_1'),
    '「相談件数」のご回答「20件」が、これまでに例の少ないものになっています。お間違いがないか、ご確認ください。',
  ],
  approximate: [
    finding('approximate', 'b_o_1', '「約20件」を 20 と読みました。この数でよいか確かめてください'),
    '「相談件数」に「約20件」とご記入いただきました。集計のため、おおよそでない一つの数でお知らせください。',
  ],
  jump: [
    finding('jump', 'b_o_1'),
    '「相談件数」のご回答が、前回の4件から20件に大きく変わっています。お間違いがないか、変わった事情とあわせてお知らせください。',
  ],
  registerDiffers: [
    finding('registerDiffers', 'b_o_6'),
    '「医療機関」のご回答が、当課の台帳と異なっています（当課の台帳に無いもの：丙医院。ご回答に無いもの：乙医院）。新たに加わった、または終了したもので間違いないか、日付とあわせてお知らせください。',
  ],
  markBesideNone: [
    finding('markBesideNone', 'b_o_3'),
    '「研修の実施」で、「該当なし」とほかの選択肢の両方に印があります。どちらが正しいか、お知らせください。',
  ],
  twoReplies: [
    finding('twoReplies', null),
    '内容の異なるご回答のファイルを二通いただいています。どちらが正しいものか、ファイル名でお知らせください。',
  ],
  noMeta: [
    finding('noMeta', null),
    'お送りいただいたファイルからは、今回の調査（令和6年度 上半期 取組み調査）のご回答かどうかを確かめることができませんでした。今回の様式へのご記入で間違いないか、お知らせください。',
  ],
  writtenBeside: [
    finding('writtenBeside', 'b_o_1'),
    '「相談件数」の回答欄の外に書き込みがあります。回答欄に入れるべき内容か、お知らせください。',
  ],
  normalised: [
    finding('normalised', 'b_o_1'),
    '「相談件数」のご回答を「20件」と読み取りました。お間違いがないか、ご確認ください。',
  ],
  unreadCell: [
    finding('unreadCell', null),
    '回答欄の外に書き込みがあります。どの設問へのご回答か、補足のご説明かをお知らせください。',
  ],
  foundByCode: [
    finding('foundByCode', 'b_o_1'),
    '「相談件数」の回答欄の場所がお送りした様式と異なっています。ご回答にお間違いがないか、ご確認ください。',
  ],
  foundByLabel: [
    finding('foundByLabel', 'b_o_1'),
    '「相談件数」の回答欄の場所がお送りした様式と異なっています。ご回答にお間違いがないか、ご確認ください。',
  ],
  placedByHand: [
    finding('placedByHand', 'b_o_1'),
    '「相談件数」の回答欄の場所がお送りした様式と異なっていたため、当課で見当を付けて読み取りました。ご回答にお間違いがないか、ご確認ください。',
  ],
  identifiedByHand: [
    finding('identifiedByHand', null),
    'どの様式のどの区のご回答かが読み取れなかったため、当課で判断しました。お間違いがないか、ご確認ください。',
  ],
  notOpened: [
    finding('notOpened', null),
    'マクロやほかのファイルへのリンクは開いておりません。値だけを記入したファイルを、改めてお送りください。',
  ],
};

describe('所見の種類ごとのお尋ねの文', () => {
  test.each(Object.entries(SENTENCES))('%s', (_, [asked, sentence]) => {
    expect(questionOf(asked, FACTS).text).toBe(sentence);
  });

  test.each(Object.entries(SENTENCES))('%s の文は、内部の言葉を含まず、丁寧に終わる', (_, [asked]) => {
    // 材料がまったく無いときも。
    const bare = { ...FACTS, answers: {}, sources: {}, register: {}, last: {} };
    for (const facts of [FACTS, bare]) {
      const { text } = questionOf({ ...asked, message: '別の回 (r5-half) の様式です' }, facts);
      expect(text).not.toMatch(/[A-Za-z]{2,}|_|undefined|所見|誤り|コード|確定|差戻/);
      expect(text).toMatch(/(お知らせください|ご確認ください|お送りください|お書きください)。$/);
    }
  });
});

it('項目の名、回答いただいた値、セルを添える。読めなかった値は、セルにあったままの文字', () => {
  const unread = finding('unreadable', 'b_o_5', '「来月ころ」は日付として読めません');
  expect([questionOf(unread, FACTS), questionOf(finding('blank', 'b_o_5'), FACTS)]).toEqual([
    expect.objectContaining({
      kind: 'unreadable',
      code: 'b_o_5',
      label: '開始した日',
      given: '来月ころ',
      cell: '相談支援室!G12',
    }),
    expect.objectContaining({ label: '開始した日', given: '未記入' }),
  ]);
});

it('ファイル全体の所見は、項目の代わりに「ファイル全体」と書く', () => {
  expect(questionOf(finding('noMeta', null), FACTS)).toMatchObject({ label: 'ファイル全体', given: '' });
});
