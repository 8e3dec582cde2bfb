import { resolve } from 'node:path';
import { DaichoError } from '../../shared/api/failure.ts';
import { EVENT_KINDS } from '../../shared/bureau/meeting/eventKinds.ts';
import { MEETING_REGISTER } from '../../shared/register/definitions/meeting.ts';
import { MEETING_PLAN_REGISTER } from '../../shared/register/definitions/meetingPlan.ts';
import { exportIcs } from '../bureau/calendar/exportIcs.ts';
import { type Context, expectWords, type Parsed } from './context.ts';
import { readOption } from './readOption.ts';

/** `daicho meeting ics --out FILE.ics` — 予定を .ics に書く。日の無いものがあれば 1 で終わる。 */
export async function meetingIcs(
  words: readonly string[],
  parsed: Parsed,
  context: Context,
): Promise<number> {
  expectWords(words, []);
  const out = parsed.text('out');
  if (out === undefined) {
    throw new DaichoError('badArgument', { detail: '書き出す先を --out FILE.ics で書きます' });
  }
  if (!out.toLowerCase().endsWith('.ics')) throw new DaichoError('printFormat', { file: out, known: '.ics' });
  const year = parsed.text('year');
  const fiscalYear =
    year === undefined ? null : Number(readOption(MEETING_PLAN_REGISTER, 'fiscalYear', year));
  const kind = readKind(parsed.text('kind'));
  return context.withSession(async (session) => {
    const ward = parsed.text('ward') ?? null;
    const wards = await session.register.db.selectFrom('ward').select('code').orderBy('position').execute();
    if (ward !== null && ward !== 'bureau' && !wards.some(({ code }) => code === ward)) {
      throw new DaichoError('badArgument', {
        detail: `--ward は5桁の区コードか bureau で書きます (「${ward}」)`,
      });
    }
    const { events, undated } = await exportIcs(session, { fiscalYear, ward, kind }, resolve(out));
    context.answer({ file: out, events, undated }, () =>
      undated === 0
        ? `${events}件を書き出しました: ${out}`
        : `${events}件を書き出しました: ${out} (日の決まっていない${undated}件は入っていません)`,
    );
    return undated === 0 ? 0 : 1;
  });
}

/** 会議の種類か、研修・普及啓発の区分。code でも名でもよい。 */
function readKind(text: string | undefined): string | null {
  if (text === undefined) return null;
  const known = EVENT_KINDS.find(({ code, label }) => code === text || label === text);
  return known?.code ?? String(readOption(MEETING_REGISTER, 'kind', text));
}
