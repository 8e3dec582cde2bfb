import { type FoldedSpan, matchSpans } from './foundSpans.ts';

/**
 * 名らしい字に敬称 (さん・様・氏・先生 …) の続く所。続柄・職種・立場 (妹さん、看護師さん、利用者様) と、
 * 伏せた名 (A氏、Bさん、○○さん) は採らない。
 * @param text 揃えた文 (`foldWithPlaces`)
 */
export function findHonorifics(text: string): readonly FoldedSpan[] {
  return [
    ...matchSpans(text, HAN, ([, name = '']) => !isHanRole(name)),
    ...matchSpans(text, KATAKANA, ([, name = '']) => !KATAKANA_ROLES.test(name)),
    ...matchSpans(text, LATIN),
    ...matchSpans(text, HIRAGANA, ([, name = '']) => !HIRAGANA_WORDS.test(name)),
  ];
}

const TITLE =
  '(?:さん(?!ぽ)|さま(?!ざま)|様(?![子々式相態])|氏(?!名)|君|殿|先生|ちゃん(?!と)|くん(?=は|が|の|と|に|を|も|へ|\\P{sc=Hiragana}|$))';
// 〇 (U+3007) は漢字に数えられるが、名を伏せた印。
const HAN = new RegExp(
  `(?:(?:(?!〇)[\\p{sc=Han}々ヶ]){1,3} )?((?:(?!〇)[\\p{sc=Han}々ヶ])+) ?${TITLE}`,
  'gu',
);
const KATAKANA = new RegExp(`([ァ-ヴー]{2,}) ?${TITLE}`, 'gu');
/** ローマ字の名。頭文字だけ (A氏、T.N.さん) と職種の略 (MSW) は採らない。 */
const LATIN = new RegExp(
  `(?<![A-Za-z])[A-Z][a-z]{2,} ?${TITLE}|(?<![A-Za-z])(?:Mr|Mrs|Ms)\\.? ?[A-Z][a-z]+`,
  'gu',
);
const HIRAGANA = /(?<![ぁ-ゖ])([ぁ-ゖ]{2,6}?)さん(?!ぽ)/gu;

function isHanRole(name: string): boolean {
  return HAN_EXACT.has(name) || HAN_ENDINGS.some((ending) => name.endsWith(ending));
}

/** この字だけなら名ではないもの (続柄と、「同様」「仕様」などの語の一部)。 */
const HAN_EXACT: ReadonlySet<string> = new Set(
  (
    '父 母 兄 姉 弟 妹 夫 妻 娘 嫁 婿 孫 姪 甥 叔父 叔母 伯父 伯母 祖父 祖母 義父 義母 義兄 義姉 義弟 義妹 実父 実母 実兄 実姉 実弟 実妹 ' +
    '長男 次男 二男 三男 四男 長女 次女 二女 三女 四女 息子 子 坊 赤 爺 婆 奥 旦那 主人 御主人 皆 客 客人 産 何 誰 方 ' +
    '同 仕 模 多 異 一 両 各 王 神 有 左 別 摂 華 彼 某 主 諸 貴 宮 御 沈 お父 お母 担当 主治 往診 大家 薬屋 酒屋 床屋 八百屋 屋'
  ).split(' '),
);

/** これで終わる語は、職種・立場・所。名の終わりと紛れる一字の語尾は使わない。 */
const HAN_ENDINGS: readonly string[] = (
  '者 師 員 医 患者 家族 師長 婦長 甥御 姪御 親御 子息 令嬢 地主 家主 婿 親族 親戚 身内 本人 友人 知人 隣人 他人 住人 同居人 管理人 後見人 保佐人 補助人 保証人 世話人 代理人 仲間 ' +
  '介護士 福祉士 栄養士 衛生士 療法士 弁護士 書士 理学 作業 区民 市民 住民 近隣 近所 隣 店 病院 医院 診療所 薬局 事業所 施設 居宅 訪看 包括 ' +
  '区役所 役所 社協 会社 業者 担当 先方 窓口 相談室 支援室 夫婦 兄弟 姉妹 両親 親 子供 息子 長男 次男 長女 次女 御主人 奥 皆 警察 消防 消防署 ' +
  '医師会 歯科 看護 介護 訪問介護 訪問看護 院長 室長 所長 施設長 課長 係長 主任 会長 町会長 理事長 専門 在宅 外科 内科'
).split(' ');

const KATAKANA_ROLES =
  /(?:ヘルパー|ケアマネ|ケアマネジャー|ケアマネージャー|マネジャー|コーディネーター|スタッフ|ドクター|ナース|ワーカー|オーナー|メンバー|ボランティア|パート|セラピスト|キーパーソン|ドライバー|デイ|サービス|ショート|ブランチ|センター|クリニック|ステーション|ホーム|メーカー|リハ|サポーター|パートナー|ペット|トレーナー|マンション)$/u;

const HIRAGANA_WORDS =
  /(?:たく|おく|おば|おば[あー]|ばあ|おじ|おじ[いー]|じい|おかあ|おとう|おにい|おねえ|みな|むすめ|むすこ|いもうと|おとうと|まご|よめ|むこ|おいしゃ|かんじゃ|おきゃく|つま|おっと|ごほんにん|ほんにん|ごかぞく|かぞく|こども|おさん)$/u;
