import { type RefObject, useEffect } from 'react';
import type { ReviewSection } from './reviewRows.ts';

interface FindingWalk {
  readonly sections: readonly ReviewSection[];
  readonly current: string;
  readonly onChoose: (section: string) => void;
  readonly content: RefObject<HTMLElement | null>;
  readonly table: RefObject<HTMLElement | null>;
}

/** 次の所見へ (F8): この節の次の理由の欄、無ければ手を打つ所見のある次の節。 */
export function useFindingWalk({ sections, current, onChoose, content, table }: FindingWalk): () => void {
  const goToNextFinding = () => {
    const inputs = [...(content.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
    const active = document.activeElement as HTMLElement | null;
    // 誤りだけの節には書く欄が無いので、表そのものに居る。そこからは次の節へ。
    const here = active === null ? -1 : inputs.indexOf(active);
    const following = active === table.current ? undefined : inputs[here + 1];
    if (following !== undefined) {
      following.focus();
      return;
    }
    const waiting = sections.filter(hasWork);
    const at = waiting.findIndex((each) => each.code === current);
    const next = waiting[(at + 1) % waiting.length];
    if (next !== undefined) onChoose(next.code);
    // 節が描き変わってから、その節の初めの理由の欄へ。
    requestAnimationFrame(() => {
      table.current?.scrollTo({ top: 0 });
      (table.current?.querySelector<HTMLElement>('[data-finding]') ?? table.current)?.focus();
    });
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      goToNextFinding();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  return goToNextFinding;
}

/** 手を打つ所見のある初めの節。無ければ初めの節。 */
export function firstSection(sections: readonly ReviewSection[]): string {
  return (sections.find(hasWork) ?? sections[0])?.code ?? '';
}

function hasWork(section: ReviewSection): boolean {
  return section.rows.some((row) => row.findings.some((finding) => finding.level !== 'info'));
}
