import { roundNotices } from '../../shared/survey/round/checkRound.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { createSurvey } from '../survey/createSurvey.ts';
import { loadStatus } from '../survey/loadStatus.ts';
import { listSurveys } from '../survey/loadSurvey.ts';
import { loadTally } from '../survey/loadTally.ts';
import { showSurvey } from '../survey/showSurvey.ts';
import { closeAction, reopenAction } from './closeSurvey.ts';
import { compareAction } from './compareSurveys.ts';
import { type Command, type Context, expectWords, type Parsed, unknownAction } from './context.ts';
import { formsAction } from './formsCommand.ts';
import { importCommand } from './importCommand.ts';
import { readNewSurvey } from './newSurvey.ts';
import { extendAction, remindAction } from './remindCommand.ts';
import { statusText, surveyText, tallyText } from './surveyText.ts';

type Action = (words: readonly string[], parsed: Parsed, context: Context) => Promise<number>;

const ACTIONS: Readonly<Record<string, Action>> = {
  list: listAction,
  new: newAction,
  show: showAction,
  forms: formsAction,
  import: importCommand,
  status: statusAction,
  tally: tallyAction,
  compare: compareAction,
  close: closeAction,
  reopen: reopenAction,
  remind: remindAction,
  extend: extendAction,
};

const OPTIONS = {
  'fiscal-year': 'text',
  half: 'text',
  'as-of': 'text',
  deadline: 'text',
  forms: 'text',
  out: 'text',
  zip: 'text',
  cover: 'flag',
  from: 'text',
  until: 'text',
  'dry-run': 'flag',
  accept: 'flag',
  form: 'text',
  respondent: 'text',
  why: 'text',
} as const;

export const surveyCommand: Command = async (args, context) => {
  const parsed = context.parse(args, OPTIONS);
  const [name, ...words] = parsed.words;
  const action = name !== undefined && Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action === undefined) throw unknownAction(name, Object.keys(ACTIONS));
  return action(words, parsed, context);
};

async function listAction(words: readonly string[], _: Parsed, context: Context): Promise<number> {
  expectWords(words, []);
  return context.withSession(async (session) => {
    const surveys = await listSurveys(session.register.db);
    context.answer(surveys, () => surveys.map(surveyText).join('\n') || '調査はまだありません');
    return 0;
  });
}

async function newAction(words: readonly string[], parsed: Parsed, context: Context): Promise<number> {
  const [id = ''] = expectWords(words, ['SURVEY']);
  return context.withSession(async (session) => {
    const others = await listSurveys(session.register.db);
    const survey = readNewSurvey(id, parsed, others);
    await createSurvey(session.register, survey, session.who);
    const made = (await listSurveys(session.register.db)).find((each) => each.id === id);
    context.answer(made, () => (made === undefined ? '' : madeText(made, others)));
    return 0;
  });
}

function madeText(made: Survey, others: readonly Survey[]): string {
  const forms = made.forms.map(({ form }) => form);
  return [`作りました: ${surveyText(made)}`, ...roundNotices({ ...made, forms }, others)].join('\n');
}

async function showAction(words: readonly string[], _: Parsed, context: Context): Promise<number> {
  const [id = ''] = expectWords(words, ['SURVEY']);
  return context.withSession(async (session) => {
    const shown = await showSurvey(session.register.db, id);
    context.answer(shown, () =>
      shown.forms
        .map((form) =>
          [
            `${form.id} 第${form.version}版`,
            ...form.items.map((item) => `  ${item.code}\t${item.type}\t${item.label}`),
          ].join('\n'),
        )
        .join('\n'),
    );
    return 0;
  });
}

async function statusAction(words: readonly string[], _: Parsed, context: Context): Promise<number> {
  const [id = ''] = expectWords(words, ['SURVEY']);
  return context.withSession(async (session) => {
    const { db } = session.register;
    const status = await loadStatus(db, id, session.clock.today());
    const wards = await db.selectFrom('ward').selectAll().orderBy('position').execute();
    context.answer(status, () => statusText(status, wards));
    return 0;
  });
}

async function tallyAction(words: readonly string[], _: Parsed, context: Context): Promise<number> {
  const [id = ''] = expectWords(words, ['SURVEY']);
  return context.withSession(async (session) => {
    const tally = await loadTally(session.register.db, id);
    const shown = await showSurvey(session.register.db, id);
    context.answer(tally, () => tallyText(tally, shown));
    return 0;
  });
}
