import { matchKey } from '../../text/normaliseText.ts';
import type { RegisterTable } from '../definition.ts';
import type { RegisterField } from '../field.ts';

/** よその名簿で使われる見出しの言い方。台帳 → 列 → 言い方。 */
const SYNONYMS: Readonly<Partial<Record<RegisterTable, Readonly<Record<string, readonly string[]>>>>> = {
  ward: {
    code: ['コード', '団体コード', '行政区コード'],
    name: ['区', '行政区', '行政区名'],
    kana: ['ふりがな', 'フリガナ', 'かな'],
  },
  supportRoom: {
    name: ['名称', '相談支援室', '相談支援室名', '室名'],
    commonName: ['愛称', '略称'],
    operators: ['受託者', '受託事業者', '委託先', '運営法人'],
    openingHours: ['開設日時', '受付時間', '開所時間'],
    windowHours: ['窓口時間', '拠点窓口の時間', '週あたりの開設時間数'],
    openedOn: ['開設年月日', '設置日'],
    closedOn: ['終了年月日', '廃止日'],
  },
  coordinator: { name: ['名前', 'コーディネーター', 'コーディネーター名', '担当者名'] },
  assignment: {
    coordinator: ['名前', 'コーディネーター', 'コーディネーター名', '担当者名'],
    supportRoom: ['室', '室名', '相談支援室名', '所属'],
    programme: ['事業名', '事業区分'],
    from: ['配置日', '着任年月日', 'いつから', '開始日'],
    to: ['離任年月日', 'いつまで', '終了日'],
    fullTime: ['常勤・非常勤', '勤務形態', '常勤の別'],
    dedicated: ['専任・兼任', '専従', '専任の別'],
    clause: ['資格要件', '要件'],
  },
  qualification: {
    coordinator: ['名前', 'コーディネーター', 'コーディネーター名'],
    kind: ['資格名', '保有資格', '資格の種類'],
    number: ['登録番号', '資格番号', '免許番号'],
    obtainedOn: ['取得年月日', '登録年月日', '登録日'],
    expiresOn: ['有効期間満了日', '有効期間', '期限', '満了日'],
  },
  experience: {
    coordinator: ['名前', 'コーディネーター', 'コーディネーター名'],
    route: ['経験', '実務経験', '経験の区分', '業務内容'],
    from: ['開始日', '始期'],
    to: ['終了日', '終期'],
  },
  institution: {
    name: ['医療機関名', '医療機関名称', '医療機関', '施設名', '機関名', '病院・診療所名', '名前'],
    kind: ['病院・診療所の別', '医療機関種別', '施設種別', '病院・診療所'],
    status: ['正式・内諾', '位置付け', '正式・内諾の別'],
    designatedOn: ['登録年月日', '指定日', '指定年月日'],
    endedOn: ['終了年月日', '辞退日', '登録終了日'],
    functionDaily: ['日常療養', '日常の療養', '日常療養支援'],
    functionDischarge: ['入退院', '入退院時支援'],
    functionSudden: ['急変時', '急変時対応'],
    functionEndOfLife: ['看取り対応', '看取'],
    nightHours: ['夜間', '夜間対応', '夜間診療', '夜間・休日の対応'],
    otherScheme: ['別事業', '別事業での登録'],
  },
  meeting: {
    kind: ['会議の種類', '種別', '区分'],
    title: ['名称', '会議', '題名'],
    heldOn: ['実施日', '開催年月日', '日付'],
    plannedOn: ['開催予定日'],
    place: ['場所', '開催場所'],
    topics: ['議事', '内容', '主な議題'],
    attendance: ['出席者', '参加者数', '出席人数'],
  },
  publishedFigure: {
    label: ['項目名', '名称', '指標', '名'],
    half: ['半期', '調査期'],
    part: ['選択肢', '階級', '内訳'],
    value: ['値', '数', '数値', '公表値'],
    base: ['母数', '回答数', '分母'],
    document: ['資料', '資料名', '出所'],
    page: ['頁', 'ページ', '場所'],
    publishedOn: ['日付', '公表日', '会議の日'],
  },
};

/** どの台帳でも同じ言い方。 */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  ward: ['区名', '行政区', '行政区名'],
  kana: ['ふりがな', 'フリガナ', 'かな', '読み', 'よみがな'],
  postalCode: ['〒', '郵便'],
  address: ['住所', '所在'],
  telephone: ['電話番号', 'TEL', '℡', '連絡先'],
  fax: ['FAX番号', 'ファックス', 'ファクシミリ'],
  email: ['メールアドレス', 'E-mail', 'Eメール', 'mail'],
  note: ['摘要', '備考欄', 'メモ', '注記'],
};

/** 見出しを比べる鍵。改行・幅・空白・句読点の違いを除く。 */
export function headingKey(text: string): string {
  return matchKey(text).replace(/\//g, '');
}

/** 列の見出しの鍵を、確かな順に: 台帳の見出し、かっこ書きを除いたもの、言い換え。 */
export function headingKeys(table: RegisterTable, field: RegisterField): readonly (readonly string[])[] {
  const others = [...(SYNONYMS[table]?.[field.key] ?? []), ...(COMMON[field.key] ?? [])];
  return [[field.label], [withoutParentheses(field.label)], others].map((names) => names.map(headingKey));
}

export function withoutParentheses(text: string): string {
  return text.normalize('NFKC').replace(/\([^)]*\)/g, '');
}
