import type { FieldChoice } from '../field.ts';

/** 会議の種類 (`domain.md` 1.3)。 */
export const MEETING_KINDS: readonly FieldChoice[] = [
  { code: 'council', label: '推進会議', aliases: ['区在宅医療・介護連携推進会議'] },
  { code: 'working', label: 'ワーキング', aliases: ['WG', 'ワーキンググループ'] },
  { code: 'liaison', label: '連携会議', aliases: ['積極的医療機関との連携会議'] },
  {
    code: 'steering',
    label: '運営協議会',
    aliases: ['地域包括支援センター運営協議会', '大阪市地域包括支援センター運営協議会'],
  },
  { code: 'cityCouncil', label: '在宅医療推進会議', aliases: ['大阪市在宅医療推進会議'] },
  {
    code: 'cityCommittee',
    label: '部会',
    aliases: ['在宅医療・介護連携推進会議', '大阪市在宅医療・介護連携推進会議'],
  },
  { code: 'contact', label: '連絡会', aliases: ['コーディネーター連絡会'] },
  { code: 'briefing', label: '説明会' },
  { code: 'exchange', label: '意見交換会' },
  { code: 'jointTraining', label: '合同研修', aliases: ['合同研修会'] },
  { code: 'blockTraining', label: 'ブロック別研修', aliases: ['多職種研修会', 'ブロック研修'] },
  { code: 'training', label: '研修', aliases: ['研修会'] },
  { code: 'other', label: 'その他' },
];

/** 連携会議の主な議題 (様式C 6c の選択肢。①から順に)。 */
export const LIAISON_TOPICS: readonly FieldChoice[] = [
  { code: 'c1', label: '在宅医療を実施する医療機関の連携促進', aliases: ['①', '医療機関の連携促進'] },
  { code: 'c2', label: '積極的医療機関の現状把握や情報共有など連携', aliases: ['②'] },
  {
    code: 'c3',
    label: '24時間体制構築など在宅医療体制の構築に向けた情報共有・課題検討',
    aliases: ['③'],
  },
  { code: 'c4', label: '在宅医療を提供する医療機関の確保', aliases: ['④'] },
  { code: 'c5', label: '後方支援医療機関との連携', aliases: ['⑤'] },
];
