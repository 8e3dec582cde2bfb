import type { FormDefinition, FormId } from './form.ts';

/** 様式の一覧の一つ。版は新しい順。 */
export interface FormSummary {
  readonly form: FormId;
  /** いちばん新しい版の題。 */
  readonly title: string;
  readonly versions: readonly {
    readonly number: number;
    readonly publishedAt: string;
    readonly items: number;
    readonly provisional: number;
  }[];
  /** 下書きがあれば、しまった時刻。 */
  readonly draftSavedAt: string | null;
}

/** 様式のすべての版と下書き。 */
export interface FormBook {
  readonly form: FormId;
  /** 新しい順。 */
  readonly versions: readonly PublishedForm[];
  readonly draft: FormDraft | null;
}

export interface PublishedForm {
  readonly definition: FormDefinition;
  readonly publishedAt: string;
  /** この版を使う調査の回の題。 */
  readonly surveys: readonly string[];
}

/** 公表前の次の版。まだ筋が通っていなくてもよい。 */
export interface FormDraft {
  readonly definition: FormDefinition;
  readonly savedAt: string;
  /** 行の版。保存するときに見ていた版として渡す。 */
  readonly seen: number;
}
