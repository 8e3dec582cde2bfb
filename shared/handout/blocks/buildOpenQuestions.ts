import type { OpenQuestionsDefinition } from '../definition/internalBlocks.ts';
import type { HandoutFacts } from '../facts.ts';
import type { RecordsBlock } from '../model/textBlocks.ts';
import { recordsHead } from './recordsHead.ts';

/** 幅は mm、合わせて A4 横の版面 261 mm。 */
const COLUMNS = [
  { label: '区', width: 20 },
  { label: '様式', width: 27 },
  { label: '状態', width: 19 },
  { label: '項目', width: 48 },
  { label: '確認すること', width: 85 },
  { label: '差戻し', width: 32 },
  { label: '答え', width: 30 },
] as const;

/** まだ片付いていない確認事項の表: 判断を待つ所見と、差し戻して尋ねたこと。 */
export function buildOpenQuestions(definition: OpenQuestionsDefinition, facts: HandoutFacts): RecordsBlock {
  const questions = facts.openQuestions ?? [];
  return {
    ...recordsHead(definition),
    columns: COLUMNS,
    rows: questions.map((each) => [
      each.ward,
      each.form,
      each.state,
      each.label,
      each.text,
      each.askedOn === null
        ? '－'
        : `${monthDay(each.askedOn)}${each.due === null ? '' : `\n期限 ${monthDay(each.due)}`}`,
      each.answer ?? '',
    ]),
    origins: questions.map((each) => ({
      label: `${each.ward}　${each.label}`,
      wards: [each.ward],
      source: each.item,
      ...(each.item === null ? { counted: 'status' as const } : {}),
    })),
    nothing: definition.nothing,
  };
}

/** 2024-10-15 → 10月15日。 */
function monthDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
