import { datedDay } from '../../calendar/datedDay.ts';
import { fiscalYearLabel } from '../../calendar/fiscalYear.ts';
import { formatWareki } from '../../calendar/wareki.ts';
import type { FieldPiece, GatheringDate } from '../model/fieldsBlock.ts';
import type { FigureOrigin } from '../model/figureOrigin.ts';
import type { BureauEvent } from './bureauFacts.ts';

/** 時刻の書き方: 14時〜15時15分 か 14：00〜17：00。 */
export type TimeStyle = 'words' | 'colon';

/** 14時〜15時15分。終わりが無ければ「14時〜」、始まりも無ければ空。 */
export function timeText(
  { startTime, endTime }: Pick<BureauEvent, 'startTime' | 'endTime'>,
  style: TimeStyle,
) {
  if (startTime === null) return endTime === null ? '' : `〜${clock(endTime, style)}`;
  return `${clock(startTime, style)}〜${endTime === null ? '' : clock(endTime, style)}`;
}

function clock(time: string, style: TimeStyle): string {
  const [hour = '', minute = ''] = time.split(':');
  if (style === 'colon') return `${Number(hour)}：${minute}`;
  return minute === '00' ? `${Number(hour)}時` : `${Number(hour)}時${Number(minute)}分`;
}

/** 令和5年5月29日（月）。期間なら「…〜…」、まだなら「（予定）」を添える。日が無ければ年度と「日は未定」。 */
export function dayText({ on, endedOn, held, fiscalYear }: BureauEvent): string {
  if (on === null) return `${fiscalYear === null ? '' : fiscalYearLabel(fiscalYear)}（日は未定）`;
  const days = endedOn === null || endedOn === on ? datedDay(on) : `${datedDay(on)}〜${datedDay(endedOn)}`;
  return held ? days : `${days}（予定）`;
}

/** 会場。無ければ開き方の言葉 (Web開催)。 */
export function placeText({ place, format }: BureauEvent): string {
  if (place !== '') return format === 'hybrid' ? `${place}（Web併用）` : place;
  return format === null ? '' : FORMATS[format];
}

const FORMATS = {
  inPerson: '',
  online: 'Web開催',
  hybrid: '会場とWeb併用開催',
  written: '書面',
} as const;

/** 回と部の名 (第1回、第1部)。どちらも無ければ空。 */
export function partText({ round, part }: BureauEvent): string {
  return [round === null ? '' : `第${round}回`, part].filter((word) => word !== '').join(' ');
}

/** その催しの台帳の行。 */
export function eventOrigin(event: BureauEvent, label: string, field: string | null): FigureOrigin {
  return {
    label,
    wards: [],
    source: null,
    register: { table: event.table, asOf: null, where: {}, row: { id: event.id, field } },
  };
}

export function dayPiece(event: BureauEvent): FieldPiece {
  const text = dayText(event);
  const field = event.on === null ? null : event.held ? 'heldOn' : 'plannedOn';
  return { text, origin: eventOrigin(event, `${event.title}　${text}`, field) };
}

/** 数値のブックの「日付」の一行。 */
export function gatheringDate(event: BureauEvent): GatheringDate {
  const { on, endedOn, startTime, endTime, held } = event;
  const label = [event.title, event.block === null ? '' : `${event.block}ブロック`, partText(event)]
    .filter((word) => word !== '')
    .join(' ');
  return { label, on, endedOn, startTime, endTime, place: placeText(event), held };
}

/** 平成30年11月10日開催。書面のものと日の無いものは空。 */
export function heldText({ on, held, format }: BureauEvent): string {
  if (on === null || format === 'written') return '';
  return `${formatWareki(on)}${held ? '開催' : '開催予定'}`;
}
