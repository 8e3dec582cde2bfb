/** 台帳の列の定義。一覧・入出力・点検がみなこれを使う。 */
export interface RegisterField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'ward' | 'date' | 'count' | 'hours' | 'flag' | 'choice' | 'reference';
  readonly choices?: readonly { readonly code: string; readonly label: string }[];
  /** reference の指す台帳。 */
  readonly table?: string;
}
