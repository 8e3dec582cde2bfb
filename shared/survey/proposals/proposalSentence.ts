import type { Proposal } from './proposal.ts';

/** 違いを一文で: 「甲医院 所在地 旧 → 新」「乙医院を足す」「丙医院の終了」。 */
export function proposalSentence({ kind, title, fields, flags }: Proposal): string {
  switch (kind) {
    case 'change':
      return fields
        .map((field) => `${title} ${field.label} ${field.oldText || '(空)'} → ${field.newText || '(空)'}`)
        .join('、');
    case 'add':
      return `${title}を足す`;
    case 'end':
      return `${title}の終了`;
    case 'note':
      return `${title} ${flags[0] ?? ''}`;
  }
}
