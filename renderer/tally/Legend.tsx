import type { Segment } from './tallyView.ts';

export function Legend({ segments }: { readonly segments: readonly Segment[] }) {
  return (
    <ul className="legend">
      {segments.map((segment) => (
        <li key={segment.code}>
          <span className={`swatch ${segment.tone}`} />
          {segment.label}
        </li>
      ))}
    </ul>
  );
}
