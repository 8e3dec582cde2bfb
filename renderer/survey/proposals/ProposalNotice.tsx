import './proposals.css';
import { Link } from 'wouter';
import { useCall } from '../../api/useCall.ts';
import { proposalText } from './proposalText.ts';

/** 確定した回答に、まだ決めていない台帳との違いがあれば言う。無ければ何も出さない。 */
export function ProposalNotice({ survey, reply }: { readonly survey: string; readonly reply: string }) {
  const { data: counts = [] } = useCall('proposal.counts', { survey });
  const open = counts.find((each) => each.reply === reply)?.open ?? 0;
  if (open === 0) return null;
  return (
    <p className="proposal-notice">
      {proposalText.notice(open)}
      <Link href={`/survey/${survey}/reply/${reply}/proposals`}>{proposalText.toScreen}</Link>
    </p>
  );
}
