import type { RegisterDefinition } from '../definition.ts';

/** 会議・説明会・研修の予定と実績。区の無い行は市全体のもの。 */
export const MEETING_REGISTER: RegisterDefinition = {
  table: 'meeting',
  label: '会議',
  idKey: 'id',
  valid: null,
  titleKeys: ['kind', 'title', 'heldOn'],
  fixedRows: false,
  datePairs: [],
  fields: [
    { key: 'ward', label: '区', kind: 'ward', width: 100, emptyLabel: '市全体', frozen: true },
    {
      key: 'kind',
      label: '種類',
      kind: 'choice',
      width: 110,
      required: true,
      frozen: true,
      choices: [
        { code: 'council', label: '推進会議', aliases: ['在宅医療・介護連携推進会議'] },
        { code: 'working', label: 'ワーキング', aliases: ['WG', 'ワーキンググループ'] },
        { code: 'liaison', label: '連携会議', aliases: ['積極的医療機関との連携会議'] },
        { code: 'briefing', label: '説明会' },
        { code: 'training', label: '研修', aliases: ['研修会'] },
        { code: 'contact', label: '連絡会', aliases: ['コーディネーター連絡会'] },
        { code: 'other', label: 'その他' },
      ],
    },
    { key: 'title', label: '会議名', kind: 'text', width: 260, maxLength: 100 },
    { key: 'plannedOn', label: '予定日', kind: 'date', width: 140 },
    { key: 'heldOn', label: '開催日', kind: 'date', width: 140 },
    { key: 'startTime', label: '開始', kind: 'time', width: 80 },
    { key: 'place', label: '会場', kind: 'text', width: 200, maxLength: 100 },
    {
      key: 'format',
      label: '形式',
      kind: 'choice',
      width: 80,
      choices: [
        { code: 'inPerson', label: '集合', aliases: ['対面', '会場'] },
        { code: 'online', label: 'Web', aliases: ['オンライン', 'ウェブ', 'Zoom'] },
        { code: 'hybrid', label: '併用', aliases: ['ハイブリッド', '集合・Web併用'] },
      ],
    },
    { key: 'topics', label: '議題', kind: 'longText', width: 320, maxLength: 2000 },
    { key: 'attendance', label: '出席者数', kind: 'count', width: 90 },
    { key: 'attendanceByRole', label: '出席者の職種', kind: 'lines', width: 240, maxLength: 1000 },
    { key: 'note', label: '備考', kind: 'longText', width: 240, maxLength: 2000 },
  ],
};
