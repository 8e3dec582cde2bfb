import { paperText } from './paperText.ts';
import type { PaperTyping } from './usePaperDraft.ts';

interface PaperHeadProps {
  readonly typing: PaperTyping;
  readonly closed: boolean;
}

/** 紙をいつ、誰から受け取ったか。 */
export function PaperHead({ typing, closed }: PaperHeadProps) {
  return (
    <fieldset className="paper-head" disabled={closed} onBlur={() => void typing.flush()}>
      <legend className="unseen">{paperText.paper}</legend>
      <label>
        {paperText.day}
        <input
          className="field day"
          placeholder={paperText.today}
          value={typing.paperDay}
          onChange={(event) => typing.head({ paperDay: event.target.value })}
        />
      </label>
      <label>
        {paperText.from}
        <input
          className="field from"
          placeholder={paperText.fromExample}
          value={typing.paperFrom}
          onChange={(event) => typing.head({ paperFrom: event.target.value })}
        />
      </label>
      <span className="muted small">{closed ? paperText.closed : paperText.keys}</span>
    </fieldset>
  );
}
