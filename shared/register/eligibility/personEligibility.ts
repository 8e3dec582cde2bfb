/** 一つの配置についての判定を、画面に出す形にしたもの。 */
export interface PersonEligibility {
  /** 配置の id。 */
  readonly assignment: string;
  readonly coordinator: string;
  readonly name: string;
  readonly ward: string;
  readonly programme: 'room' | 'hub';
  /** 台帳に書いてある該当要件。 */
  readonly clause: string | null;
  /** 満たしている号。 */
  readonly met: readonly { readonly code: string; readonly text: string }[];
  /** 一つも満たさないとき、号ごとに足りないもの。 */
  readonly missing: readonly string[];
}
