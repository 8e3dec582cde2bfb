export type VisitHeading = 'workDone' | 'issues' | 'wishes';

/** 訪問の記録と訪問結果まとめの見出し (S1:476–495)。 */
export const VISIT_HEADINGS: readonly { readonly code: VisitHeading; readonly label: string }[] = [
  { code: 'workDone', label: '取組み内容' },
  { code: 'issues', label: '課題・困っていること' },
  { code: 'wishes', label: '取り組みたいこと' },
];
