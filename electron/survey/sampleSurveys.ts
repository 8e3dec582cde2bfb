import type { NewSurvey } from './createSurvey.ts';

/** 見本の暦日: 令和6年10月1日。 */
export const SAMPLE_DAY = '2024-10-01';

/** 見本の回。送った日と、回答がそろった日を持つ。 */
export interface SampleSurvey extends NewSurvey {
  readonly sentOn: string;
  readonly receivedOn: string;
}

export const SAMPLE_SURVEY: SampleSurvey = {
  id: 'r6-hub',
  title: '令和6年度 在宅医療連携拠点事業 調査',
  fiscalYear: 2024,
  half: 'year',
  asOf: '2024-09-01',
  deadline: '2024-09-20',
  forms: ['hub'],
  sentOn: '2024-09-02',
  receivedOn: '2024-09-19',
};

/**
 * 見本の回、始めた順。`r6-year` は年度末の回なので、送った日も回答がそろった日も見本の暦日より先にある
 * (`resources/sample/README.md`)。
 */
export const SAMPLE_SURVEYS: readonly SampleSurvey[] = [
  {
    id: 'r5-first',
    title: '令和5年度 上半期 取組み調査',
    fiscalYear: 2023,
    half: 'first',
    asOf: '2023-09-30',
    deadline: '2023-10-20',
    forms: ['ward', 'room'],
    sentOn: '2023-10-02',
    receivedOn: '2023-10-19',
  },
  SAMPLE_SURVEY,
  {
    id: 'r6-year',
    title: '令和6年度 通年 取組み調査',
    fiscalYear: 2024,
    half: 'year',
    asOf: '2025-03-31',
    deadline: '2025-04-18',
    forms: ['ward', 'room'],
    sentOn: '2025-04-01',
    receivedOn: '2025-04-17',
  },
];
