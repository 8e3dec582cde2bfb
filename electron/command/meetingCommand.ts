import { type Command, type Context, type Parsed, unknownAction } from './context.ts';
import { meetingDue } from './meetingDue.ts';
import { meetingIcs } from './meetingIcs.ts';
import { meetingPlan } from './meetingPlan.ts';

/** `daicho meeting` の動作一つ。 */
type MeetingAction = (words: readonly string[], parsed: Parsed, context: Context) => Promise<number>;

const ACTIONS: Readonly<Record<string, MeetingAction>> = {
  plan: meetingPlan,
  ics: meetingIcs,
  due: meetingDue,
};

export const meetingCommand: Command = async (args, context) => {
  const parsed = context.parse(args, { year: 'text', kind: 'text', ward: 'text', out: 'text', days: 'text' });
  const [name, ...words] = parsed.words;
  const action = name !== undefined && Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action === undefined) throw unknownAction(name, Object.keys(ACTIONS));
  return action(words, parsed, context);
};
