import { isBehind } from '../../shared/bureau/onboarding/onboardingOn.ts';
import type { OnboardingPerson, PersonStep } from '../../shared/bureau/onboarding/onboardingPerson.ts';
import { ONBOARDING_STEPS } from '../../shared/bureau/onboarding/onboardingStep.ts';
import { STEP_STATE_LABELS } from '../../shared/bureau/onboarding/stepStateLabel.ts';
import { formatWareki } from '../../shared/calendar/wareki.ts';
import { loadOnboarding } from '../bureau/loadOnboarding.ts';
import { checkDay } from './checkDay.ts';
import { type Command, expectWords, unknownAction } from './context.ts';

/** `daicho onboarding list [--as-of DATE]` */
export const onboardingCommand: Command = async (args, context) => {
  const parsed = context.parse(args, { 'as-of': 'text' });
  const [action, ...words] = parsed.words;
  if (action !== 'list') throw unknownAction(action, ['list']);
  expectWords(words, []);
  const asOf = parsed.text('as-of');
  if (asOf !== undefined) checkDay('--as-of', asOf);
  return context.withSession(async (session) => {
    const { db } = session.register;
    const day = asOf ?? session.clock.today();
    const { people } = await loadOnboarding(db, day, null);
    const wards = await db.selectFrom('ward').select(['code', 'name']).orderBy('position').execute();
    const names = new Map(wards.map(({ code, name }) => [code, name]));
    const behind = people.filter(isBehind).length;
    context.answer(
      people.map((person) => ({ ...person, behind: isBehind(person) })),
      () =>
        `${[HEAD, ...people.map((person) => line(person, names.get(person.ward) ?? ''))].join('\n')}\n` +
        `${formatWareki(day)}現在 1年目 ${people.length}人、遅れのある人 ${behind}人`,
    );
    return 0;
  });
};

const HEAD = ['区', '氏名', '着任日', ...ONBOARDING_STEPS.map(({ label }) => label), '次の期日'].join('\t');

function line(person: OnboardingPerson, ward: string): string {
  const { name, start, steps, next } = person;
  return [ward, name, start, ...steps.map(stepText), next?.dueOn ?? ''].join('\t');
}

function stepText({ state, doneOn }: PersonStep): string {
  return doneOn === null ? STEP_STATE_LABELS[state] : `${STEP_STATE_LABELS[state]} ${doneOn}`;
}
