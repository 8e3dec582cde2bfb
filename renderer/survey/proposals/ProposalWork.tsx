import type { ReplyProposalList } from '../../../shared/api/calls/proposalCalls.ts';
import { formatWareki } from '../../../shared/calendar/wareki.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { useAsk } from '../../ui/DialogHost.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { useChange } from '../../ui/useChange.ts';
import { proposalText } from './proposalText.ts';
import { ReplyProposals } from './ReplyProposals.tsx';
import { useChosen } from './useChosen.ts';

interface ProposalWorkProps {
  readonly survey: string;
  readonly replies: readonly ReplyProposalList[];
  readonly wards: readonly Ward[];
}

/** 回答ごとの違いの表と、反映・見送りの帯。 */
export function ProposalWork({ survey, replies, wards }: ProposalWorkProps) {
  const chosen = useChosen();
  const ask = useAsk();
  const take = useChange('proposal.take', {
    busy: proposalText.taking,
    done: ({ taken }) => proposalText.taken(taken),
  });
  const dismiss = useChange('proposal.dismiss', {
    busy: proposalText.dismissing,
    done: ({ dismissed }) => proposalText.dismissed(dismissed),
  });
  const picked = replies
    .map((each) => ({
      reply: each.reply,
      proposals: each.open.filter((proposal) => chosen.has(each.reply, proposal.key)),
    }))
    .filter((each) => each.proposals.length > 0);
  const [only] = picked;
  const n = picked.reduce((sum, each) => sum + each.proposals.length, 0);
  const notes = picked.some((each) => each.proposals.some(({ kind }) => kind === 'note'));
  const busy = take.isPending || dismiss.isPending;
  const problem =
    n === 0
      ? proposalText.chooseSome
      : picked.length > 1
        ? proposalText.oneReply
        : notes
          ? proposalText.notesOnly
          : null;
  const goTake = () => {
    if (only === undefined) return;
    take.mutate(
      {
        reply: only.reply,
        chosen: only.proposals.map(({ key, asks }) => ({
          key,
          day:
            asks === null
              ? null
              : (chosen.day(key) ?? (asks.suggestion === null ? '' : formatWareki(asks.suggestion))),
        })),
      },
      { onSuccess: chosen.clear },
    );
  };
  const goDismiss = async () => {
    if (only === undefined) return;
    const keys = only.proposals.map(({ key }) => key);
    const reason = await ask<string | null>((answer) => (
      <ReasonDialog
        title={proposalText.dismissTitle(keys.length)}
        about={proposalText.dismissAbout}
        label={proposalText.dismissReason}
        go={proposalText.dismissTitle(keys.length)}
        onAnswer={answer}
      />
    ));
    if (reason !== null) dismiss.mutate({ reply: only.reply, keys, reason }, { onSuccess: chosen.clear });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い表をキーだけで送れるようにする */}
      <section className="scroll padded proposals" tabIndex={0} aria-label={proposalText.title}>
        {replies.map((each) => (
          <ReplyProposals key={each.reply} survey={survey} list={each} wards={wards} chosen={chosen} />
        ))}
      </section>
      <div className="decision">
        <span>{n === 0 ? '' : proposalText.chosen(n)}</span>
        <span id="proposal-why" className="muted small">
          {problem ?? ''}
        </span>
        <div className="acts">
          <button
            type="button"
            className="button"
            disabled={n === 0 || picked.length > 1 || busy}
            onClick={() => void goDismiss()}
          >
            {proposalText.dismiss}
          </button>
          <button
            type="button"
            className="button main"
            disabled={problem !== null || busy}
            aria-describedby="proposal-why"
            onClick={goTake}
          >
            {take.isPending ? proposalText.taking : proposalText.take}
          </button>
        </div>
      </div>
    </>
  );
}
