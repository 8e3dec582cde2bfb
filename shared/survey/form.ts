/** 調査の様式。項目・選択肢・階級は毎年変わるのでデータであり、版ごとに固定される。 */

export type FormId = 'ward' | 'room' | 'hub';
export const FORM_IDS: readonly FormId[] = ['ward', 'room', 'hub'];

export type ItemType = 'status3' | 'count' | 'hours' | 'choice' | 'multi' | 'date' | 'text' | 'rows';

export interface Choice {
  /** `c1`, `c2` … 印刷順。自由記述は `other`。 */
  readonly code: string;
  readonly label: string;
}

/** 半開区間 [from, to)。`to` が null なら上限なし。単位は項目の単位。 */
export interface Band {
  readonly label: string;
  readonly from: number;
  readonly to: number | null;
  /** 該当がないときは印刷しない (0時間、21時間以上など)。 */
  readonly onlyWhenNotEmpty?: boolean;
}

/** 前問。`item` が `choices` のどれかのときだけ答える項目。 */
export interface Base {
  readonly item: string;
  readonly choices: readonly string[];
}

/** 前の版のどの項目を引き継ぐか (`followsChain`)。意味が変わったら code は必ず新しくする。やめた項目は様式の `dropped` に書く。 */
export interface Follows {
  readonly item: string;
  readonly how: 'same' | 'changed' | 'split' | 'dropped';
}

/** 繰返し行の列。 */
export interface RowColumn {
  readonly code: string;
  readonly label: string;
  readonly type: 'text' | 'date' | 'count' | 'hours' | 'choice';
  readonly choices?: readonly Choice[];
}

export interface Item {
  readonly code: string;
  readonly label: string;
  readonly type: ItemType;
  readonly required: boolean;
  readonly choices?: readonly Choice[];
  readonly unit?: string;
  readonly base?: Base;
  /** 内訳: この項目は `partOf` の一部で、和が一致するはず。 */
  readonly partOf?: string;
  /** 再掲: この項目は `within` の内数で、合計に足さない。 */
  readonly within?: string;
  readonly bands?: readonly Band[];
  readonly note?: string;
  readonly follows?: Follows;
  /** 名称が推定で、担当者が正しい文言に置き換えるもの。 */
  readonly provisional?: boolean;
  /** 通常の範囲の上限。超えると確認になる。 */
  readonly usualMax?: number;
  /** rows だけ: 列と、用意する空き行の数。 */
  readonly columns?: readonly RowColumn[];
  readonly blankRows?: number;
  /** 台帳のどこと照らすか。rows は基準日の台帳で前もって埋める。 */
  readonly register?: ItemRegister;
}

/** 項目と結び付く台帳。supportRoom. の後は相談支援室の台帳の列。 */
export const ITEM_REGISTERS = [
  'institution',
  'hubCoordinator',
  'roomCoordinator',
  'meeting',
  'supportRoom.windowHours',
  'supportRoom.openingHours',
  'supportRoom.operators',
  'supportRoom.address',
  'supportRoom.telephone',
  'supportRoom.fax',
  'supportRoom.email',
] as const;
export type ItemRegister = (typeof ITEM_REGISTERS)[number];

/** 相談支援室の列と結び付くものの、列の名。 */
export function roomField(register: Extract<ItemRegister, `supportRoom.${string}`>): string {
  return register.slice('supportRoom.'.length);
}

export interface Section {
  readonly code: string;
  readonly title: string;
  readonly items: readonly Item[];
}

/** 導出値: 名指しした項目の和、または和が1以上の区の数。 */
export interface Derived {
  readonly code: string;
  readonly label: string;
  readonly kind: 'sum' | 'wards';
  readonly items: readonly string[];
}

export interface FormDefinition {
  readonly id: FormId;
  readonly version: number;
  /** 例「様式C 在宅医療連携拠点」。 */
  readonly title: string;
  /** 誰が書くか。ファイル名にも使う: 区役所・相談支援室・連携拠点。 */
  readonly respondent: string;
  readonly instructions: readonly string[];
  readonly sections: readonly Section[];
  readonly derived: readonly Derived[];
  /** 一つ前の版にあって、この版でやめた項目の code。改訂の版だけが持つ。 */
  readonly dropped?: readonly string[];
}

/** 三状態の選択肢。どの様式でも同じ (`domain.md` 4、資料の凡例)。 */
export const STATUS3_CHOICES: readonly Choice[] = [
  { code: 'done', label: '実施済' },
  { code: 'preparing', label: '実施に向けて準備・調整中' },
  { code: 'notstarted', label: '現時点では未着手' },
];

/** 複数選択の最後の行「該当なし」。 */
export const NONE_CHOICE: Choice = { code: 'none', label: '該当なし' };

/** 様式の項目を順に。 */
export function formItems(form: FormDefinition): readonly Item[] {
  return form.sections.flatMap((section) => section.items);
}

/** 項目が取りうる選択肢 (「該当なし」は含まない)。 */
export function itemChoices(item: Item): readonly Choice[] {
  return item.type === 'status3' ? STATUS3_CHOICES : (item.choices ?? []);
}
