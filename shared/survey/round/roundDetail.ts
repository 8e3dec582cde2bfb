import type { FormId } from '../form.ts';
import type { Survey } from '../survey.ts';
import type { RoundLetters } from './letter.ts';

/** 回の設定の画面に要ること。 */
export interface RoundDetail {
  readonly survey: Survey;
  /** 行の版。直すときに渡す。 */
  readonly version: number;
  /** もとにした回の id。 */
  readonly basedOn: string | null;
  readonly letters: RoundLetters;
  readonly forms: readonly RoundForm[];
}

export interface RoundForm {
  readonly form: FormId;
  /** 様式C 在宅医療連携拠点 */
  readonly title: string;
  /** 連携拠点 */
  readonly respondent: string;
  /** この回が使う版と、公表したいちばん新しい版。 */
  readonly version: number;
  readonly latest: number;
  /** 送った通数。 */
  readonly sent: number;
  /** 届いた回答と紙の下書きの数。 */
  readonly replies: number;
}

/** 人が直せる、回のこと。 */
export interface RoundPatch {
  readonly title: string;
  readonly asOf: string;
  readonly deadline: string;
  readonly forms: readonly FormId[];
  /** いちばん新しい版に替える様式。 */
  readonly renew: readonly FormId[];
}

/**
 * 直すと、すでに届いたものや送ったものと食い違う所を一文ずつ。無ければ空。
 * 名と期限はいつでも直せる (期限は提出の遅れを数え直すだけで、届いたものを偽らない)。
 */
export function refuseRoundPatch(round: RoundDetail, patch: RoundPatch): readonly string[] {
  const { survey, forms } = round;
  const replies = forms.reduce((sum, form) => sum + form.replies, 0);
  const asOf =
    patch.asOf !== survey.asOf && replies > 0
      ? [`回答が${replies}通届いているので、基準日は変えられません`]
      : [];
  const removed = forms
    .filter((form) => !patch.forms.includes(form.form))
    .flatMap((form) => refuseForm(form, '外せません'));
  const renewed = forms
    .filter((form) => patch.renew.includes(form.form) && form.version !== form.latest)
    .flatMap((form) => refuseForm(form, '版を替えられません'));
  return [...asOf, ...removed, ...renewed];
}

/** 一通も送らず、一通も届いていない回だけを消せる。消せない訳を一文で、消せるなら null。 */
export function refuseRoundDelete({ survey, forms }: RoundDetail): string | null {
  if (survey.closedAt !== null) return '締め切った回は消せません';
  const [problem] = forms.flatMap((form) => refuseForm(form, 'この回は消せません'));
  return problem ?? null;
}

const NAMES: Readonly<Record<FormId, string>> = { ward: '様式A', room: '様式B', hub: '様式C' };

function refuseForm({ form, sent, replies }: RoundForm, cannot: string): readonly string[] {
  if (replies > 0) return [`${NAMES[form]}の回答が${replies}通あるので、${cannot}`];
  if (sent > 0) return [`${NAMES[form]}を${sent}か所に送ってあるので、${cannot}`];
  return [];
}
