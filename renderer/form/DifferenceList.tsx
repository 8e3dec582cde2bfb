import type { FormDifference } from '../../shared/survey/revision/formDifference.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';

const MARKS: Readonly<Record<FormDifference['effect'], { icon: IconName; level: string }>> = {
  break: { icon: 'triangle', level: 'confirm' },
  check: { icon: 'info', level: 'info' },
  harmless: { icon: 'tick', level: 'info' },
};

/** 版の違いを一件一行で。 */
export function DifferenceList({ differences }: { readonly differences: readonly FormDifference[] }) {
  return (
    <ul className="difference-list">
      {differences.map(({ kind, effect, code, message }) => (
        <li key={`${kind}${code ?? ''}${message}`}>
          <span className={`mark ${MARKS[effect].level}`}>
            <Icon name={MARKS[effect].icon} size={14} />
            {kind}
          </span>
          <p>
            {message}
            {code === null ? null : <code>{code}</code>}
          </p>
        </li>
      ))}
    </ul>
  );
}
