import type { Ward } from '../../ward/ward.ts';
import type { FormDefinition, FormId } from '../form.ts';
import type { RespondentStatus } from '../survey.ts';

/** 文を送る一つの宛先と、その様式。相談支援室は様式B と C をまとめて一通にする。 */
export interface OfficeForms {
  /** 区コードと宛先の別。 */
  readonly key: string;
  readonly ward: Ward;
  /** 区役所、相談支援室 */
  readonly name: string;
  readonly forms: readonly OfficeForm[];
}

export interface OfficeForm {
  readonly definition: Pick<FormDefinition, 'id' | 'title' | 'respondent'>;
  /** この宛先の期限 (延長していれば延長した期限) YYYY-MM-DD。 */
  readonly due: string;
  readonly daysLate: number;
}

/** 様式を出す所。様式C は相談支援室が区役所の分も集めて出す (`design.md` 4)。 */
export function officeName(form: FormId): string {
  return form === 'ward' ? '区役所' : '相談支援室';
}

/** 回答者を宛先ごとにまとめる。区は行政順、区役所が先。 */
export function groupOffices(
  respondents: readonly RespondentStatus[],
  definitions: readonly Pick<FormDefinition, 'id' | 'title' | 'respondent'>[],
  wards: readonly Ward[],
): readonly OfficeForms[] {
  const ordered = wards.toSorted((a, b) => a.position - b.position);
  return ordered.flatMap((ward) =>
    ['区役所', '相談支援室'].flatMap((name) => {
      const forms = definitions.flatMap((definition): readonly OfficeForm[] => {
        if (officeName(definition.id) !== name) return [];
        const found = respondents.find(
          (each) => each.form === definition.id && each.respondent === ward.code,
        );
        return found === undefined ? [] : [{ definition, due: found.due, daysLate: found.daysLate }];
      });
      return forms.length === 0 ? [] : [{ key: `${ward.code}/${name}`, ward, name, forms }];
    }),
  );
}

/**
 * 督促する相手: 送ってあって、まだ何も届いていない回答者。届いた回答に誤りがあるもの (要確認) は尋ねる番がこちらに
 * あり、差し戻したものには確認票の文があるので、どちらも含まない。
 */
export function isAwaited({ state }: Pick<RespondentStatus, 'state'>): boolean {
  return state === '送付済';
}
