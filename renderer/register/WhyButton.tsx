import { useId } from 'react';
import { isComposing } from '../ui/isComposing.ts';
import { useDropDown } from '../ui/useDropDown.ts';
import { registerText } from './registerText.ts';

interface WhyButtonProps {
  readonly why: string;
  readonly onWhy: (why: string) => void;
}

/** これからの変更に添える理由を書くところ。添えなくてもよく、消すまで続く。 */
export function WhyButton({ why, onWhy }: WhyButtonProps) {
  const { open, setOpen, place, onKeyDown } = useDropDown<HTMLDivElement>();
  const id = useId();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape を中の部品から受けるだけ
    <div className="why" ref={place} onKeyDown={onKeyDown}>
      <button
        type="button"
        className="button small-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {registerText.why}
      </button>
      {open && (
        <div id={id} className="why-box">
          <label htmlFor={`${id}-why`}>{registerText.whyLabel}</label>
          <input
            id={`${id}-why`}
            className="field"
            // biome-ignore lint/a11y/noAutofocus: 開いたら、書くことは一つだけ
            autoFocus
            placeholder={registerText.whyHint}
            value={why}
            onChange={(event) => onWhy(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !isComposing(event.nativeEvent)) setOpen(false);
            }}
          />
          <p className="muted small">{registerText.whyAbout}</p>
        </div>
      )}
    </div>
  );
}
