import { fiscalYearLabel, halfLabel } from '../../calendar/fiscalYear.ts';
import type { Half } from '../../survey/survey.ts';
import type { CaseFinding, CaseTexts, CaseWords } from './caseFinding.ts';
import { caseNumber } from './caseNumber.ts';
import { checkCase } from './checkCase.ts';
import { findSetAside, parseSetAsides, type SetAside } from './setAside.ts';

export interface CheckedFinding extends CaseFinding {
  /** 理由を付けてよいとした記録。まだなら null。 */
  readonly setAside: SetAside | null;
}

/** 点検した事例。 */
export interface CheckedCase {
  readonly id: string;
  readonly version: number;
  /** 令和5年度 上半期 ①総合相談窓口。 */
  readonly title: string;
  readonly fiscalYear: number;
  readonly half: Half;
  readonly position: number;
  /** 出した相談支援室の区。分からなければ null。 */
  readonly ward: string | null;
  readonly scene: 'daily' | 'discharge' | 'sudden' | 'endOfLife';
  readonly requester: string;
  readonly state: 'internal' | 'public';
  readonly checkedOn: string | null;
  readonly checkedBy: string;
  readonly findings: readonly CheckedFinding[];
  /** まだ直しても、よいともしていない所見の数。 */
  readonly open: number;
}

type CaseRow = Omit<CheckedCase, 'title' | 'findings' | 'open'> & CaseTexts & { readonly setAside: string };

/** 事例の行を点検し、よいとした記録と合わせる。 */
export function checkedCase(row: CaseRow, words: CaseWords): CheckedCase {
  const list = parseSetAsides(row.setAside);
  const findings = checkCase(row, words).map((finding) => ({
    ...finding,
    setAside: findSetAside(finding, list),
  }));
  const { id, version, fiscalYear, half, position, ward, scene, requester, state, checkedOn, checkedBy } =
    row;
  return {
    id,
    version,
    title: `${fiscalYearLabel(fiscalYear)} ${halfLabel(half)} ${caseNumber(position)}${requester}`,
    fiscalYear,
    half,
    position,
    ward,
    scene,
    requester,
    state,
    checkedOn,
    checkedBy,
    findings,
    open: findings.filter(({ setAside }) => setAside === null).length,
  };
}
