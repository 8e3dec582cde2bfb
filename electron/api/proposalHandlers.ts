import { dismissProposals, reopenProposal } from '../survey/proposals/dismissProposals.ts';
import { countProposals, listProposals } from '../survey/proposals/listProposals.ts';
import { takeProposals } from '../survey/proposals/takeProposals.ts';
import type { Handlers } from './handlers.ts';
import type { SessionHolder } from './sessionHolder.ts';

type ProposalCalls = Extract<keyof Handlers, `proposal.${string}`>;

export function proposalHandlers(holder: SessionHolder): Pick<Handlers, ProposalCalls> {
  return {
    'proposal.counts': async ({ survey }) => countProposals(holder.use().register.db, survey),
    'proposal.list': async ({ survey, reply }) => listProposals(holder.use().register.db, survey, reply),
    'proposal.take': async ({ reply, chosen }) => takeProposals(holder.use(), reply, chosen),
    'proposal.dismiss': async ({ reply, keys, reason }) => ({
      dismissed: await dismissProposals(holder.use(), reply, keys, reason),
    }),
    'proposal.reopen': async ({ decision }) => {
      await reopenProposal(holder.use(), decision);
      return null;
    },
  };
}
