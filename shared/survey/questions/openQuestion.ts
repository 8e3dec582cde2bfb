import type { RespondentState } from '../answer.ts';

/** まだ片付いていない確認事項1つ: 判断を待つ所見か、差し戻して尋ねたこと。 */
export interface OpenQuestion {
  readonly ward: string;
  /** 書いた所 (区役所・相談支援室・連携拠点)。 */
  readonly form: string;
  /** どの項目のことか。ファイル全体のことなら null。 */
  readonly item: { readonly form: string; readonly item: string } | null;
  readonly state: RespondentState;
  readonly label: string;
  readonly text: string;
  /** 差し戻した日 YYYY-MM-DD。まだ尋ねていなければ null。 */
  readonly askedOn: string | null;
  /** 確認票の期限。 */
  readonly due: string | null;
  readonly answer: string | null;
}
