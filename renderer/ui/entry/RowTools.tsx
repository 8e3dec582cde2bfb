import './entry.css';
import { Icon } from '../Icon.tsx';
import { uiText } from '../uiText.ts';

interface RowToolsProps {
  readonly name: string;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: (() => void) | null;
}

/** 並びの一行の、上へ・下へ・消す。 */
export function RowTools({ name, onUp, onDown, onRemove }: RowToolsProps) {
  return (
    <span className="row-tools">
      <button
        type="button"
        className="tool up"
        disabled={onUp === null}
        aria-label={uiText.upOf(name)}
        onClick={() => onUp?.()}
      >
        <Icon name="chevron" size={12} />
      </button>
      <button
        type="button"
        className="tool down"
        disabled={onDown === null}
        aria-label={uiText.downOf(name)}
        onClick={() => onDown?.()}
      >
        <Icon name="chevron" size={12} />
      </button>
      <button
        type="button"
        className="tool"
        disabled={onRemove === null}
        aria-label={uiText.removeOf(name)}
        onClick={() => onRemove?.()}
      >
        <Icon name="close" size={12} />
      </button>
    </span>
  );
}

/** 並びの二つを入れ替える。 */
export function swapped<T>(list: readonly T[], at: number, step: 1 | -1): readonly T[] {
  const one = list[at];
  return one === undefined ? list : list.toSpliced(at, 1).toSpliced(at + step, 0, one);
}
