import { formItems, type Item, roomField } from '../form.ts';
import type { Proposal, ProposalFacts } from './proposal.ts';
import { proposeCoordinators } from './proposeCoordinators.ts';
import { proposeInstitutions } from './proposeInstitutions.ts';
import { proposeMeetings } from './proposeMeetings.ts';
import { proposeRoomField } from './proposeRoomField.ts';

/**
 * 確定した回答と今の台帳の違いを、一つずつ提案にする (`design.md` 2)。様式の項目の順。
 * 書くのは人が選んだものだけ。基準日に有効な行が回答に無ければ「終了」を提案し、消すことはない。
 */
export function proposeChanges(facts: ProposalFacts): readonly Proposal[] {
  return formItems(facts.form).flatMap((item) => proposeItem(item, facts));
}

function proposeItem(item: Item, facts: ProposalFacts): readonly Proposal[] {
  const { register } = item;
  if (register === undefined) return [];
  switch (register) {
    case 'institution':
      return proposeInstitutions(item, facts);
    case 'hubCoordinator':
      return proposeCoordinators(item, 'hub', facts);
    case 'roomCoordinator':
      return proposeCoordinators(item, 'room', facts);
    case 'meeting':
      return proposeMeetings(item, facts);
    default:
      return proposeRoomField(item, roomField(register), facts);
  }
}
