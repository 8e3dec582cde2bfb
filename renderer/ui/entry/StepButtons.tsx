import { uiText } from '../uiText.ts';

interface StepButtonsProps {
  /** 端にあって動かせなければ null。 */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
}

/** 選んだものを並びの中で一つ動かす。 */
export function StepButtons({ onUp, onDown }: StepButtonsProps) {
  return (
    <div className="entry-line">
      <button type="button" className="button small-button" disabled={onUp === null} onClick={() => onUp?.()}>
        {uiText.up}
      </button>
      <button
        type="button"
        className="button small-button"
        disabled={onDown === null}
        onClick={() => onDown?.()}
      >
        {uiText.down}
      </button>
    </div>
  );
}
