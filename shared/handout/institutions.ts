import type { Ward } from '../ward/ward.ts';
import { findTally, type HandoutFacts, type HandoutInstitution } from './facts.ts';
import type { HandoutNote } from './model/handoutModel.ts';

/** 医療機関を数える単位。 */
export const INSTITUTION_UNIT = '機関';

export interface WardInstitutions {
  readonly ward: Ward;
  /** 基準日現在の台帳の数。紙の数はこれ。 */
  readonly value: number;
  readonly consented: boolean;
  readonly otherScheme: readonly HandoutInstitution[];
}

/** 区ごとの積極的医療機関 (行政順、0か所の区も含む)。単位はか所。 */
export function countInstitutions(facts: HandoutFacts): readonly WardInstitutions[] {
  return facts.wards
    .toSorted((a, b) => a.position - b.position)
    .map((ward) => {
      const own = facts.institutions.filter((institution) => institution.ward === ward.code);
      return {
        ward,
        value: own.length,
        consented: own.some((institution) => institution.status === 'consented'),
        otherScheme: own.filter((institution) => institution.otherScheme !== null),
      };
    });
}

/** 印と注。印は出てくる順に ※1 ※2 …、一種類だけなら ※。 */
export interface InstitutionMarks {
  readonly marksOf: (each: WardInstitutions) => readonly string[];
  readonly notes: readonly HandoutNote[];
}

export function markInstitutions(
  counts: readonly WardInstitutions[],
  texts: { readonly consentedNote: string; readonly otherSchemeNote: string },
): InstitutionMarks {
  const anyConsented = counts.some((each) => each.consented);
  const registered = counts.flatMap((each) => each.otherScheme);
  const noteTexts = [
    ...(anyConsented ? [texts.consentedNote] : []),
    ...registered.map((institution) =>
      texts.otherSchemeNote
        .replace('{name}', institution.name)
        .replace('{scheme}', institution.otherScheme ?? ''),
    ),
  ];
  const mark = (index: number) => (noteTexts.length === 1 ? '※' : `※${index + 1}`);
  const firstOther = anyConsented ? 1 : 0;
  return {
    marksOf: (each) => [
      ...(each.consented ? [mark(0)] : []),
      ...each.otherScheme.map((institution) => mark(firstOther + registered.indexOf(institution))),
    ],
    notes: noteTexts.map((text, index) => ({ mark: mark(index), text })),
  };
}

/** 回答の行数が台帳と違う区の注。回答のない区は比べない。違いが無ければ null。 */
export function noteReplyDifference(
  facts: HandoutFacts,
  counts: readonly WardInstitutions[],
  replies: { readonly item: string; readonly note: string },
): HandoutNote | null {
  const tally = findTally(facts, replies.item);
  if (tally === undefined || !('rows' in tally)) return null;
  const differing = counts.flatMap(({ ward, value }) => {
    const reply = tally.values[ward.code];
    return reply === undefined || reply === value ? [] : [`${ward.name}${reply}`];
  });
  if (differing.length === 0) return null;
  const shown = differing.slice(0, 2);
  const rest = differing.length - shown.length;
  const named = rest > 0 ? [...shown, `ほか${rest}区`] : shown;
  return { mark: null, text: `${replies.note}：${named.join('、')}` };
}
