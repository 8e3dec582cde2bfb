import { expect, it } from 'vitest';
import { NO_BUREAU_FACTS } from '../../../../shared/handout/bureau/bureauFacts.ts';
import { eventsOfYear } from '../../../../shared/handout/bureau/chooseEvents.ts';
import { bureauEvent } from '../../../fixtures/bureauEvents.ts';
import { LIAISON_FACTS } from '../../../fixtures/liaisonFacts.ts';

it('会議名の全角・半角と空きの違いで、打った催しが紙から落ちない', () => {
  const title = '在宅医療・介護連携推進事業　区担当者等説明会（第２期）';
  const events = [
    bureauEvent({ id: 'm1', kind: 'briefing', title, on: '2024-05-20' }),
    bureauEvent({ id: 'm2', kind: 'briefing', title: '別の説明会', on: '2024-05-21' }),
  ];
  const facts = { ...LIAISON_FACTS, bureau: { ...NO_BUREAU_FACTS, events } };
  const names = ['在宅医療・介護連携推進事業 区担当者等説明会(第2期)'];
  const chosen = eventsOfYear(facts, { from: 'meeting', kinds: ['briefing'], names });
  expect(chosen.map(({ id }) => id)).toEqual(['m1']);
});
