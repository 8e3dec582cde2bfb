import { BLOCKS } from '../../ward/ward.ts';
import type { RegisterField } from '../field.ts';

/** 会議と研修のどちらの台帳にもある欄。 */
export const EVENT_BLOCK: RegisterField = {
  key: 'block',
  label: 'ブロック',
  kind: 'choice',
  width: 90,
  choices: BLOCKS.map((code) => ({ code, label: `${code}ブロック`, aliases: [code] })),
};

export const EVENT_FORMAT: RegisterField = {
  key: 'format',
  label: '形式',
  kind: 'choice',
  width: 80,
  choices: [
    { code: 'inPerson', label: '集合', aliases: ['対面', '会場'] },
    { code: 'online', label: 'Web', aliases: ['オンライン', 'ウェブ', 'Zoom'] },
    { code: 'hybrid', label: '併用', aliases: ['ハイブリッド', '集合・Web併用', '会場とWeb併用'] },
    { code: 'written', label: '書面', aliases: ['書面報告', '書面開催'] },
  ],
};

export const EVENT_CANCELLED: RegisterField = {
  key: 'cancelled',
  label: '中止',
  kind: 'flag',
  width: 70,
  empty: 0,
};

export const EVENT_TIMES: readonly RegisterField[] = [
  { key: 'startTime', label: '開始', kind: 'time', width: 80 },
  { key: 'endTime', label: '終了', kind: 'time', width: 80 },
  { key: 'place', label: '会場', kind: 'text', width: 200, maxLength: 100 },
];

export const EVENT_LECTURER: RegisterField = {
  key: 'lecturer',
  label: '講師',
  kind: 'lines',
  width: 220,
  maxLength: 500,
};

export const EVENT_WARDS: RegisterField = {
  key: 'wards',
  label: '参加区数',
  kind: 'count',
  width: 90,
  max: 24,
};

export const EVENT_MATERIALS: RegisterField = {
  key: 'materials',
  label: '資料',
  kind: 'lines',
  width: 200,
  maxLength: 1000,
};
