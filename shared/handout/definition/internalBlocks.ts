import type { BlockHead } from './blockHead.ts';

/** まだ片付いていない確認事項の一覧。行が多ければ頁を足す。 */
export interface OpenQuestionsDefinition extends BlockHead {
  readonly kind: 'openQuestions';
  /** 一行も無いときに印刷する言葉。 */
  readonly nothing: string;
}

/** 登録の点検で見つかったことの一覧、台帳ごと。行が多ければ頁を足す。 */
export interface RegisterCheckDefinition extends BlockHead {
  readonly kind: 'registerCheck';
  /** 一行も無いときに印刷する言葉。 */
  readonly nothing: string;
}

/** まだ出そろっていない回答の一覧。行が多ければ頁を足す。 */
export interface UnsubmittedDefinition extends BlockHead {
  readonly kind: 'unsubmitted';
  /** 一行も無いときに印刷する言葉。 */
  readonly nothing: string;
}
