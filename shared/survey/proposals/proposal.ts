import type { RegisterTable } from '../../register/definition.ts';
import type { FieldValue } from '../../register/field.ts';
import type { FieldContext } from '../../register/fieldContext.ts';
import type { RegisterRow } from '../../register/row.ts';
import type { AnswerSource, Answers } from '../answer.ts';
import type { FormDefinition } from '../form.ts';

/**
 * change 欄を書き換える / add 行を足す / end 終わりの日を入れる (消すことはない) / note 人が台帳で決める (書くものは無い)。
 */
export type ProposalKind = 'change' | 'add' | 'end' | 'note';

/** 確定した回答と台帳の違い1つ。回答と今の台帳からいつも作り直すので、古くならない。 */
export interface Proposal {
  /** 同じ違いならいつも同じ。台帳か回答が変われば別の鍵になる。 */
  readonly key: string;
  readonly kind: ProposalKind;
  readonly table: RegisterTable;
  readonly item: { readonly code: string; readonly label: string };
  /** 台帳の行。足すものは null。 */
  readonly id: string | null;
  /** 行の名。 */
  readonly title: string;
  /** 回答のセル「シート名!C12」。無ければ null。 */
  readonly cell: string | null;
  readonly fields: readonly ProposalField[];
  /** 気をつけることを一文ずつ。 */
  readonly flags: readonly string[];
  /** 書く前に聞く日。 */
  readonly asks: ProposalAsk | null;
}

export interface ProposalField {
  readonly key: string;
  readonly label: string;
  readonly old: FieldValue;
  readonly new: FieldValue;
  readonly oldText: string;
  readonly newText: string;
}

export interface ProposalAsk {
  readonly field: string;
  readonly label: string;
  /** 初めに入れておく日 YYYY-MM-DD。無ければ空。 */
  readonly suggestion: string | null;
  /** 空では書けない。 */
  readonly required: boolean;
}

/** 照らすのに要ること: 回答1通と、その区の今の台帳 (終わった行も)。 */
export interface ProposalFacts {
  readonly form: FormDefinition;
  /** 5桁の区コード。 */
  readonly ward: string;
  /** 基準日 YYYY-MM-DD。 */
  readonly asOf: string;
  readonly answers: Answers;
  readonly sources: Readonly<Record<string, Pick<AnswerSource, 'sheet' | 'cell' | 'rowCells'>>>;
  readonly rows: ProposalRows;
  readonly context: FieldContext;
  readonly since: SentSince;
}

export interface ProposalRows {
  readonly institution: readonly RegisterRow[];
  readonly supportRoom: readonly RegisterRow[];
  readonly assignment: readonly RegisterRow[];
  /** その区の配置にある人の資格。 */
  readonly qualification: readonly RegisterRow[];
  /** 全市の人 (同じ名の人を見つけるため)。 */
  readonly coordinator: readonly RegisterRow[];
  readonly meeting: readonly RegisterRow[];
}

/** 様式を送った後に台帳で変わったこと。 */
export interface SentSince {
  /** 送ったときの値: 台帳 → 行の id → 欄 → 値。変わっていない欄は入らない。 */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, FieldValue>>>;
  /** 送った後に足した行の id。様式には印刷されていない。 */
  readonly added: ReadonlySet<string>;
}
