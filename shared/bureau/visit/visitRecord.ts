export type VisitTarget = 'wardOffice' | 'supportRoom';

/** 個別支援・訪問の一件 (台帳 visit)。日付は YYYY-MM-DD。 */
export interface VisitRecord {
  readonly id: string;
  readonly ward: string;
  readonly target: VisitTarget;
  readonly kind: 'support' | 'visit';
  /** 対象にした理由の code。一行に一つ。 */
  readonly reasons: string;
  readonly plannedOn: string | null;
  readonly visitedOn: string | null;
  readonly visitors: string;
  /** 見出しごとの記録。一行に一つ。 */
  readonly workDone: string;
  readonly issues: string;
  readonly wishes: string;
  readonly followUp: string;
  readonly followUpDueOn: string | null;
  readonly followUpDoneOn: string | null;
  readonly note: string;
  readonly version: number;
}
