import type { Remark } from '../../../shared/survey/reading/readAnswer.ts';
import { FindingMark } from '../FindingMark.tsx';

/** 打った答えの読みについて言うこと。 */
export function TypedRemarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  return remarks.map((remark) => (
    <span key={remark.message} className="typed-remark small">
      <FindingMark level={remark.level} /> <span className={`message ${remark.level}`}>{remark.message}</span>
    </span>
  ));
}
