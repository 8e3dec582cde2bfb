import { useState } from 'react';
import { useLocation } from 'wouter';
import type { FindingLevel } from '../../../shared/survey/answer.ts';
import { useAsk } from '../../ui/DialogHost.tsx';
import { useChange } from '../../ui/useChange.ts';
import { FindingCounts } from '../FindingMark.tsx';
import { DiscardDialog } from './DiscardDialog.tsx';
import { paperText } from './paperText.ts';
import type { PaperRespondent, PaperTyping } from './usePaperDraft.ts';

interface PaperBarProps {
  readonly respondent: PaperRespondent;
  readonly typing: PaperTyping;
  readonly wardName: string;
  readonly counts: Readonly<Record<FindingLevel, number>>;
  readonly answered: number;
  readonly items: number;
  /** 必須の未回答の数。 */
  readonly blanks: number;
  readonly closed: boolean;
}

/** 打った数と下書きの様子、保管して確認へ進むボタン。 */
export function PaperBar(props: PaperBarProps) {
  const { respondent, typing, wardName, counts, answered, items, blanks, closed } = props;
  const [, navigate] = useLocation();
  const ask = useAsk();
  const [going, setGoing] = useState(false);
  const store = useChange('review.storePaper', {
    busy: paperText.storing,
    done: () => paperText.stored(wardName),
  });
  const discard = useChange('review.discardPaperDraft', {
    busy: paperText.discarding,
    done: () => paperText.discarded(wardName),
  });
  const board = `/survey/${respondent.survey}`;
  const go = async () => {
    setGoing(true);
    await typing.flush();
    store.mutate(respondent, {
      onSuccess: ({ reply }) => navigate(`${board}/reply/${reply}`),
      onSettled: () => setGoing(false),
    });
  };
  const askDiscard = async () => {
    const sure = await ask<boolean>((answer) => (
      <DiscardDialog wardName={wardName} answered={answered} onAnswer={answer} />
    ));
    if (!sure) return;
    await typing.flush();
    discard.mutate(respondent, { onSuccess: () => navigate(board) });
  };
  const failed = typeof typing.saved === 'object' ? typing.saved.failed : null;
  return (
    <div className="decision">
      <div className="counts">
        <span>{paperText.progress(answered, items, blanks)}</span>
        <FindingCounts counts={counts} />
        <span className={failed === null ? 'muted small' : 'late small'} role="status">
          {failed ?? (typing.saved !== 'saved' ? paperText.waiting : answered === 0 ? '' : paperText.saved)}
        </span>
      </div>
      {closed ? null : (
        <div className="acts">
          <button
            type="button"
            className="button"
            disabled={Object.keys(typing.typed).length === 0}
            onClick={() => void askDiscard()}
          >
            {paperText.discard}
          </button>
          <button
            type="button"
            className="button main"
            disabled={answered === 0 || going || store.isPending}
            onClick={() => void go()}
          >
            {paperText.store}
          </button>
        </div>
      )}
    </div>
  );
}
