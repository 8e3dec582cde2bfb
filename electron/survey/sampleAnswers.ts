import type { FormId } from '../../shared/survey/form.ts';
import type { Untidiness } from './untidyReply.ts';

/** 1つの項目に人が打ったまま: 値、複数選択の印 (選択肢 code → 印)、繰返し行。 */
export type RawAnswer =
  | string
  | number
  | Readonly<Record<string, string | number>>
  | readonly (readonly (string | number | null)[])[];

/** 1区の架空の回答。`file` があれば、ほかの道具で保存し直した実物が resources/sample/ にある。 */
export interface SampleWardAnswers {
  readonly ward: string;
  readonly untidy?: Untidiness;
  readonly file?: string;
  readonly answers: Readonly<Record<string, RawAnswer>>;
}

export interface SampleAnswers {
  readonly survey: string;
  readonly form: FormId;
  /** 台帳から前もって埋まり、書き直されていない項目。 */
  readonly rowsFromRegister: readonly string[];
  readonly replies: readonly SampleWardAnswers[];
}

/** 連携拠点の調査 r6-hub の24区の回答を読む。合計は公表値に一致する (`resources/sample/README.md`)。 */
export function readSampleAnswers(readJson: (...names: readonly string[]) => unknown): SampleAnswers {
  return readJson('sample', 'liaisonReplies.json') as SampleAnswers;
}
