import type { Answers, Finding, FindingKind } from '../answer.ts';
import { type FormDefinition, formItems } from '../form.ts';
import { type CheckFacts, checkAnswers } from './checkAnswers.ts';

interface Recheck<T extends Finding> {
  readonly form: FormDefinition;
  /** 読んだときの所見 (訂正で済んだものも含む)。 */
  readonly read: readonly T[];
  /** 訂正を入れた今の答え。 */
  readonly answers: Answers;
  /** 訂正のある項目の code。 */
  readonly corrected: ReadonlySet<string>;
  readonly facts: CheckFacts;
}

export interface Rechecked<T extends Finding> {
  /** 今も立っている、読んだときの所見。 */
  readonly standing: readonly T[];
  /** 訂正で済んだ所見 (訂正済)。 */
  readonly settled: readonly T[];
  /** 訂正したために新しく立った所見。 */
  readonly raised: readonly Finding[];
}

/** ほかの項目の答えにもよる点検。訂正のない項目でも、つながる項目の訂正で消えたり立ったりする。 */
const LINKED_KINDS: ReadonlySet<FindingKind> = new Set([
  'blank',
  'followUpWithoutBase',
  'totalNotParts',
  'withinOverTotal',
]);

/**
 * 訂正を入れた答えで所見を見直す。読んだときの所見と訂正だけで決まり、訂正をやめれば元に戻る。
 * 訂正のある項目の誤りと確認は済んだことになり、直した値が点検に合わなければ新しく立つ。
 * 読替とファイル全体の所見は変わらない。
 */
export function recheckAnswers<T extends Finding>(recheck: Recheck<T>): Rechecked<T> {
  const { form, read, answers, corrected, facts } = recheck;
  const broken = read.filter((finding) => finding.level === 'error' && !corrected.has(finding.code ?? ''));
  const affected = affectedCodes(form, corrected);
  const isOpen = ({ code, kind, level }: Finding) =>
    code !== null &&
    level !== 'info' &&
    (corrected.has(code) || (affected.has(code) && LINKED_KINDS.has(kind)));
  const checks = checkAnswers(form, answers, facts, new Set(broken.map((finding) => finding.code ?? '')));
  const said = (list: readonly Finding[], finding: Finding) =>
    list.some(
      (one) => one.kind === finding.kind && one.code === finding.code && one.message === finding.message,
    );
  const settled = read.filter((finding) => isOpen(finding) && !said(checks, finding));
  const standing = read.filter((finding) => !settled.includes(finding));
  const raised = checks.filter((finding) => isOpen(finding) && !said(standing, finding));
  return { standing, settled, raised };
}

/** 訂正した項目と、前問・内訳・再掲でつながる項目。 */
function affectedCodes(form: FormDefinition, corrected: ReadonlySet<string>): ReadonlySet<string> {
  const affected = new Set(corrected);
  for (const item of formItems(form)) {
    if (item.base !== undefined && corrected.has(item.base.item)) affected.add(item.code);
    if (item.within !== undefined && corrected.has(item.within)) affected.add(item.code);
    if (!corrected.has(item.code)) continue;
    if (item.partOf !== undefined) affected.add(item.partOf);
    if (item.within !== undefined) affected.add(item.within);
  }
  return affected;
}
