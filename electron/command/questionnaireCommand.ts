import { DaichoError } from '../../shared/api/failure.ts';
import { checkQuestionnaire } from '../../shared/bureau/questionnaire/checkQuestionnaire.ts';
import type { Questionnaire } from '../../shared/bureau/questionnaire/questionnaire.ts';
import { formatWareki } from '../../shared/calendar/wareki.ts';
import { loadQuestionnaires } from '../bureau/questionnaire/loadQuestionnaires.ts';
import { type Command, type Context, expectWords, unknownAction } from './context.ts';

/** `daicho questionnaire list | show ID` */
export const questionnaireCommand: Command = async (args, context) => {
  const parsed = context.parse(args);
  const [action, ...words] = parsed.words;
  switch (action) {
    case 'list':
      return listAction(words, context);
    case 'show':
      return showAction(words, context);
    default:
      throw unknownAction(action, ['list', 'show']);
  }
};

async function listAction(words: readonly string[], context: Context): Promise<number> {
  expectWords(words, []);
  return context.withSession(async ({ register }) => {
    const listed = (await loadQuestionnaires(register.db)).map((each) => ({
      id: each.id,
      title: each.title,
      event: each.event,
      base: each.base,
      returned: each.returned,
      rate: each.rate,
      items: each.items.length,
      finished: each.finished,
      open: openOf(each).length,
    }));
    context.answer(listed, () =>
      listed.length === 0
        ? '該当なし'
        : listed
            .map(({ id, title, event, base, returned, rate, open }) =>
              [
                id,
                day(event),
                event.title,
                event.part,
                title,
                `${returned ?? '－'}／${base.count ?? '－'}`,
                rate,
              ]
                .concat(open === 0 ? [] : [`確認 ${open}`])
                .join('\t'),
            )
            .join('\n'),
    );
    return 0;
  });
}

/** 理由の無い確認が残っていれば、終了コード 1。 */
async function showAction(words: readonly string[], context: Context): Promise<number> {
  const [id = ''] = expectWords(words, ['ID']);
  return context.withSession(async ({ register }) => {
    const found = (await loadQuestionnaires(register.db)).find((each) => each.id === id);
    if (found === undefined)
      throw new DaichoError('badArgument', {
        detail: `「${id}」というアンケートはありません (daicho questionnaire list で一覧)`,
      });
    const findings = checkQuestionnaire(found);
    context.answer({ ...found, findings }, () => shown(found));
    return openOf(found).length > 0 ? 1 : 0;
  });
}

function shown(found: Questionnaire): string {
  const { event, base, returned, rate, items, comments } = found;
  const from = base.from === 'typed' ? '打った数' : '参加者の数';
  return [
    `${found.title}  ${day(event)} ${event.title}${event.part === '' ? '' : ` ${event.part}`}`,
    `配った数 ${base.count ?? '－'} (${from})  回収数 ${returned ?? '－'}  回収率 ${rate}`,
    ...items.map(
      ({ text, choices, total }) =>
        `${text}  ${choices.map(({ label, kind, count }) => `${label}${kind === 'unknown' ? '※' : ''}=${count ?? '空欄'}`).join(' ')}  計 ${total ?? '－'}`,
    ),
    ...comments.flatMap(({ heading, texts }) => [
      `【${heading === '' ? '見出しなし' : heading}】`,
      ...texts.map((text) => `  ・${text}`),
    ]),
    ...checkQuestionnaire(found).map(
      ({ message, reason }) => `  確認 ${message}${reason === null ? '' : `理由: ${reason}`}`,
    ),
  ].join('\n');
}

function day({ heldOn, plannedOn }: Questionnaire['event']): string {
  if (heldOn !== null) return formatWareki(heldOn);
  return plannedOn === null ? '日付なし' : `${formatWareki(plannedOn)} (予定)`;
}

function openOf(found: Questionnaire) {
  return checkQuestionnaire(found).filter(({ level, reason }) => level === 'confirm' && reason === null);
}
