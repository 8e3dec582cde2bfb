import type { FormId } from '../../shared/survey/form.ts';

/** 資料の箇条書きの一文と、根拠にした回答の区。 */
export interface SampleStatement {
  readonly item: string;
  /** 項目の中の順 1…。 */
  readonly position: number;
  readonly text: string;
  readonly wards: readonly string[];
}

export interface SampleStatements {
  readonly survey: string;
  readonly form: FormId;
  readonly statements: readonly SampleStatement[];
}

/** 見本の文を読む。文は公表資料のとおり、根拠の区は架空。 */
export function readSampleStatements(
  readJson: (...names: readonly string[]) => unknown,
): readonly SampleStatements[] {
  return readJson('sample', 'statements.json') as readonly SampleStatements[];
}
