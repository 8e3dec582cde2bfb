import type { RegisterDefinition } from '../definition.ts';
import {
  EVENT_BLOCK,
  EVENT_CANCELLED,
  EVENT_FORMAT,
  EVENT_LECTURER,
  EVENT_MATERIALS,
  EVENT_TIMES,
  EVENT_WARDS,
} from './eventFields.ts';
import { LIAISON_TOPICS, MEETING_KINDS } from './meetingChoices.ts';

/** 会議・説明会・合同研修の予定と実績。区の無い行は市全体のもの。部のあるものは部ごとに一行。 */
export const MEETING_REGISTER: RegisterDefinition = {
  table: 'meeting',
  label: '会議',
  group: 'base',
  idKey: 'id',
  valid: null,
  titleKeys: ['kind', 'ward', 'title', 'part', 'heldOn'],
  fixedRows: false,
  datePairs: [],
  fields: [
    { key: 'ward', label: '区', kind: 'ward', width: 100, emptyLabel: '市全体', frozen: true },
    {
      key: 'kind',
      label: '種類',
      kind: 'choice',
      width: 120,
      required: true,
      frozen: true,
      choices: MEETING_KINDS,
    },
    { key: 'title', label: '会議名', kind: 'text', width: 260, maxLength: 100 },
    { key: 'round', label: '第何回', kind: 'count', width: 80, min: 1 },
    {
      key: 'part',
      label: '部',
      kind: 'text',
      width: 80,
      suggestions: ['第1部', '第2部', '第3部'],
      maxLength: 20,
    },
    { key: 'plannedOn', label: '予定日', kind: 'date', width: 140 },
    { key: 'heldOn', label: '開催日', kind: 'date', width: 140 },
    EVENT_CANCELLED,
    ...EVENT_TIMES,
    EVENT_FORMAT,
    EVENT_BLOCK,
    { key: 'topicCodes', label: '主な議題', kind: 'multi', width: 220, choices: LIAISON_TOPICS },
    { key: 'topics', label: '議題', kind: 'longText', width: 320, maxLength: 2000 },
    EVENT_LECTURER,
    EVENT_WARDS,
    { key: 'attendance', label: '出席者数', kind: 'count', width: 90 },
    EVENT_MATERIALS,
    { key: 'note', label: '備考', kind: 'longText', width: 240, maxLength: 2000 },
  ],
};
