import { type BureauEvent, bureauEvent } from '../../../../shared/bureau/meeting/bureauEvent.ts';
import type { RegisterRow } from '../../../../shared/register/row.ts';

/** 試験の会議一つ。書かない欄は台帳の空の値。 */
export function someMeeting(values: RegisterRow): BureauEvent {
  return bureauEvent('meeting', {
    id: 'm',
    version: 1,
    ward: null,
    block: null,
    kind: 'liaison',
    title: '',
    round: null,
    part: '',
    plannedOn: null,
    heldOn: null,
    cancelled: 0,
    startTime: null,
    endTime: null,
    place: '',
    format: null,
    topics: '',
    lecturer: '',
    ...values,
  });
}

/** 試験の研修・普及啓発一つ。 */
export function someTraining(values: RegisterRow): BureauEvent {
  return bureauEvent('training', {
    id: 't',
    version: 1,
    ward: null,
    block: null,
    category: 'training',
    title: '研修',
    audiences: '',
    fiscalYear: null,
    plannedOn: null,
    heldOn: null,
    endedOn: null,
    cancelled: 0,
    startTime: null,
    endTime: null,
    place: '',
    format: null,
    lecturer: '',
    ...values,
  });
}
