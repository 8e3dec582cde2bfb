import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CaseTexts, CaseWords } from '../../../../shared/bureau/caseExample/caseFinding.ts';
import { checkCase, findSpans } from '../../../../shared/bureau/caseExample/checkCase.ts';

const WARDS = [
  '北区',
  '都島区',
  '福島区',
  '西区',
  '港区',
  '西成区',
  '東住吉区',
  '住之江区',
  '天王寺区',
  '中央区',
];

const WORDS: CaseWords = {
  people: ['高橋 清子', '林 健', '佐々木 美代', '渡邊 進'],
  kana: ['たかはし きよこ', 'はやし けん'],
  institutions: ['医療法人 青空会 あおぞら診療所', '見本記念病院', '森医院', '北区見本医師会', 'クリニック'],
  wards: WARDS,
};

/** 見つかった所を「種類 字」で。 */
function found(text: string): readonly string[] {
  return findSpans(text, WORDS).map((span) => `${span.kind} ${span.text}`);
}

describe('見つけるもの', () => {
  test.each([
    // 台帳の人: 姓名の間の空き、全角半角、旧字体、よみ、職名の続く姓
    ['コーディネーターの高橋清子が同行した。', ['person 高橋清子']],
    ['髙橋　清子に連絡した。', ['person 髙橋　清子']],
    ['渡辺進より連絡あり。', ['person 渡辺進']],
    ['タカハシ キヨコと話した。', ['person タカハシ キヨコ']],
    ['ﾀｶﾊｼｷﾖｺと話した。', ['person ﾀｶﾊｼｷﾖｺ']],
    ['高橋コーディネーターが訪問した。', ['person 高橋コーディネーター']],
    ['林医師に往診を頼んだ。', ['person 林医師']],
    ['担当は林健。', ['person 林健']],
    // 台帳に無い人: 敬称
    ['近隣の田中さんから連絡あり。', ['person 田中さん']],
    ['森さんの家族', ['person 森さん']],
    ['長谷川様に説明した。', ['person 長谷川様']],
    ['小林氏の同意を得た。', ['person 小林氏']],
    ['山本先生の往診', ['person 山本先生']],
    ['正夫さんと同居', ['person 正夫さん']],
    ['タナカさん、はなこさん', ['person タナカさん', 'person はなこさん']],
    ['孫の健太くんは', ['person 健太くん']],
    ['鈴木 さんと面談', ['person 鈴木 さん']],
    ['土屋さん', ['person 土屋さん']],
    ['田中　太郎さん', ['person 田中　太郎さん']],
    [
      '佐藤CM、Dr.佐藤、伊藤医師、鈴木ケアマネジャー',
      ['person 佐藤CM', 'person Dr.佐藤', 'person 伊藤医師', 'person 鈴木ケアマネ'],
    ],
    ['Tanakaさん', ['person Tanakaさん']],
    // 医療機関: 法人の種類、空き、全角半角
    ['あおぞら診療所に紹介', ['institution あおぞら診療所']],
    ['青空会アオゾラ診療所に紹介', ['institution 青空会アオゾラ診療所']],
    ['見本 記念 病院へ入院', ['institution 見本 記念 病院']],
    ['北区見本医師会に相談', ['institution 北区見本医師会']],
    // 住所
    ['大阪市北区天神橋筋町３－４', ['address 大阪市北区天神橋筋町３－４']],
    ['西成区萩之茶屋町に住む', ['address 西成区萩之茶屋町']],
    ['天神橋三丁目', ['address 天神橋三丁目']],
    ['扇町２丁目１番２７号', ['address 扇町２丁目１番２７号']],
    ['12番地の3', ['address 12番地の3']],
    ['中之島1-3-20', ['address 中之島1-3-20']],
    ['旭町1ー2', ['address 旭町1ー2']],
    ['305号室', ['address 305号室']],
    ['北区天神橋4', ['address 北区天神橋4']],
    ['メゾン天満201号', ['address 201号']],
    // 連絡先
    ['電話06-6208-1234に', ['telephone 06-6208-1234']],
    ['０６（６２０８）１２３４', ['telephone ０６（６２０８）１２３４']],
    ['090 1234 5678', ['telephone 090 1234 5678']],
    ['0662081234', ['telephone 0662081234']],
    ['+81 6-6208-1234', ['telephone +81 6-6208-1234']],
    ['6208ー1234まで', ['telephone 6208ー1234']],
    ['〒530-8201', ['postalCode 〒530-8201']],
    ['５３０－８２０１', ['postalCode ５３０－８２０１']],
    ['taro.tanaka@example.jp へ', ['email taro.tanaka@example.jp']],
    ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ', ['email ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ']],
    // 生年月日
    ['昭和12年生まれ', ['birthDate 昭和12年生まれ']],
    ['昭和十二年三月四日生', ['birthDate 昭和十二年三月四日生']],
    ['Ｓ１２．３．４', ['birthDate Ｓ１２．３．４']],
    ['1937年3月4日に', ['birthDate 1937年3月4日']],
    ['生年月日: 2001/3/4', ['birthDate 生年月日: 2001/3/4']],
    ['昭12.3.4', ['birthDate 昭12.3.4']],
    ['昭和元年うまれ', ['birthDate 昭和元年うまれ']],
    ['3月4日生まれ', ['birthDate 3月4日生まれ']],
    // 年齢
    ['83歳 女性', ['exactAge 83歳']],
    ['８３ 才', ['exactAge ８３ 才']],
    ['八十三歳', ['exactAge 八十三歳']],
    ['年齢83', ['exactAge 年齢83']],
    ['女性（83）', ['exactAge 女性（83）']],
    ['(83)歳', ['exactAge (83)歳']],
    ['米寿を迎えた', ['exactAge 米寿']],
    ['享年九十一、享年91', ['exactAge 享年91']],
    ['80歳前後', ['exactAge 80歳']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('位置は元の文のもので、字をそのまま指す', () => {
    const text = 'ﾀﾞﾌﾞﾙ　８３歳、\n田中さん';
    const spans = findSpans(text, WORDS);
    expect(spans.map(({ start, end, text: own }) => [text.slice(start, end), own])).toEqual([
      ['８３歳', '８３歳'],
      ['田中さん', '田中さん'],
    ]);
  });

  test('見えない字や異体字の印を挟んでも見つける', () => {
    expect(found('田\u200b中\u{e0100}さん')).toEqual(['person 田\u200b中\u{e0100}さん']);
  });

  test('重なったものは長い方の一つだけ', () => {
    expect(found('〒530-8201 大阪市北区扇町2丁目1番27号')).toEqual([
      'postalCode 〒530-8201',
      'address 大阪市北区扇町2丁目1番27号',
    ]);
  });
});

describe('見つけないもの', () => {
  test.each([
    '要介護3 要介護 5 要支援1 要介護1-2 要介護度2-3',
    '80歳代 80代 ８０歳台 65歳以上 75歳未満 40歳以下 百歳体操',
    '週2回 週1-2回 月1-2回 7日後 2区 24区 1週間後 3か月 2～3日 10時-12時',
    'A病院 B病院 Cクリニック Ｃクリニック医師 A氏 Bさん ○○さん 〇〇様 ●●氏 ××さん',
    '令和5年度 令和5年5月1日 2023年5月1日 昭和50年頃 昭和生まれ 昭和10年代生まれ 2019-2023',
    '妹さん お母さん 娘さん 息子さん 奥さん お子さん 赤ちゃん お兄ちゃん 姉と二人暮らし',
    '患者さん 利用者様 ご家族様 主治医の先生 看護師さん ケアマネさん ヘルパーさん 薬剤師さん 民生委員さん 管理人さん 近所の方',
    '同様に 多様な 様々な 様子を見る 仕様 この様な 氏名 摂氏 各氏 皆さん たくさん おばあさん 書くんです ちゃんと',
    '生活保護、生活、衛生、先生に、学生、平成30年生活保護、介護保険の申請、成年後見制度（任意後見）',
    '北区内 北区役所 北区の町会 中央区保健福祉センター 隣接区 町会 町内会 区町村',
    'ADL A1 認知症 IIa IADL 自立 ADL B1 認知症 I 1包化 HbA1c 7.2 BMI 18.5 血圧120-80 SpO2 92％ 体温37.5',
    '7つの病院、医療機関を7件、2番目、3番、1号被保険者、第2号被保険者、5丁、一丁、二人暮らし',
    '森林健康センター 大森医院 訪問診療クリニック 林業',
    '地域包括支援センター 社会福祉協議会 病院MSW 総合相談窓口 (ブランチ)',
    '平野医師会 北区訪問看護3件 中央区の7件 75歳到達 第201号 国道201号線 甥御さん 親御さん 看護師長さん MSWさん',
    '100,000円 1,234件 12345 0120 06年 03-04',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('所見は欄の順に、欄の名と一文を添える', () => {
  const texts: CaseTexts = {
    requester: '薬剤師',
    basics: '83歳 女性',
    consultation: '',
    response: '田中さん（83歳）',
    outcome: '',
  };
  expect(
    checkCase(texts, WORDS).map(({ field, fieldLabel, message }) => ({ field, fieldLabel, message })),
  ).toEqual([
    {
      field: 'basics',
      fieldLabel: '基礎情報',
      message: '「83歳」は年齢がそのまま書かれています。「80歳代」のような年代に替えてください。',
    },
    {
      field: 'response',
      fieldLabel: '相談支援室の対応',
      message: '「田中さん」は人の名のようです。「本人」「妹」「担当ケアマネジャー」などに替えてください。',
    },
    {
      field: 'response',
      fieldLabel: '相談支援室の対応',
      message: '「83歳」は年齢がそのまま書かれています。「80歳代」のような年代に替えてください。',
    },
  ]);
});

test('見本の事例 (公表された6例) には何も見つからない', () => {
  const read = (table: string) =>
    JSON.parse(readFileSync(`resources/sample/register/${table}.json`, 'utf8')) as readonly Record<
      string,
      string
    >[];
  const words: CaseWords = {
    people: read('coordinator').map((row) => row.name ?? ''),
    kana: read('coordinator').map((row) => row.kana ?? ''),
    institutions: [
      ...read('institution').map((row) => row.name ?? ''),
      ...read('supportRoom').flatMap((row) => [row.name ?? '', row.commonName ?? '', row.operators ?? '']),
    ],
    wards: WARDS,
  };
  const cases = read('caseExample');
  expect(cases.filter((row) => row.state === 'public').length).toBe(6);
  expect(cases.flatMap((row) => checkCase(row as unknown as CaseTexts, words))).toEqual([]);
  expect(JSON.stringify(cases)).not.toContain('<ul');
});
