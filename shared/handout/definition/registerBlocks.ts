import type { BlockHead } from './blockHead.ts';

/** コーディネーターの配置人数の分布か、資格ごとの人数。 */
export interface PeopleDefinition extends BlockHead {
  readonly kind: 'people';
  readonly programme: 'room' | 'hub';
  readonly show: 'perWard' | 'qualifications';
}

export interface WardTableDefinition extends BlockHead {
  readonly kind: 'wardTable';
  readonly wardHead: string;
  readonly valueHead: string;
  readonly totalLabel: string;
  /** 内諾を含む区の注。 */
  readonly consentedNote: string;
  /** 別事業登録の注。{name} と {scheme} がはまる。 */
  readonly otherSchemeNote: string;
  /** 回答の行数と台帳が違うときに照らす項目と、その注。 */
  readonly replies?: { readonly item: string; readonly note: string } | undefined;
}

export interface WardMapDefinition extends BlockHead {
  readonly kind: 'wardMap';
  readonly classesTitle: string;
  /** 階級の下端、小さい順、5つまで。 */
  readonly classesFrom: readonly number[];
}

/** 一区の一頁 (区別シート)。`perWard` の頁に一つだけ置く。 */
export interface WardSheetDefinition extends BlockHead {
  readonly kind: 'wardSheet';
  /** 並べる回答の項目。導出値も指せる。 */
  readonly rows: readonly { readonly item: string; readonly label: string }[];
  /** 会議の行: 名と、台帳の会議の種類。 */
  readonly meetings: readonly { readonly label: string; readonly kinds: readonly string[] }[];
}

/** 年間予定: 資料の年度の会議・研修・調査の期限を、12か月の表に。 */
export interface CalendarDefinition extends BlockHead {
  readonly kind: 'calendar';
  /** 一つも無いときに印刷する言葉。 */
  readonly nothing: string;
}

/** 区の会議・研修会の日を、区ごとに一行の表に。資料の年度のもの。 */
export interface ScheduleDefinition extends BlockHead {
  readonly kind: 'schedule';
  /** 一つも無いときに印刷する言葉。 */
  readonly nothing: string;
}
