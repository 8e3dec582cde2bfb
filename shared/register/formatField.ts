import { fiscalYearLabel } from '../calendar/fiscalYear.ts';
import { formatWareki, isCalendarDay } from '../calendar/wareki.ts';
import type { FieldValue, RegisterField } from './field.ts';
import type { FieldContext } from './fieldContext.ts';
import { referenceLabel } from './referenceLabel.ts';

/**
 * 値を見せる文字に: 日付は令和6年9月1日、区は区名、選択肢はその文、印は○ (語のある印は常勤・非常勤)、参照は名。
 * 空は '' (列に決まった語があればそれ)。名簿に無いコードや暦に無い日は、あるままを見せる。
 */
export function formatField(field: RegisterField, value: FieldValue, context: FieldContext): string {
  if (value === null || value === '') return field.emptyLabel ?? '';
  switch (field.kind) {
    case 'date':
      return formatDay(String(value));
    case 'fiscalYear':
      return fiscalYearLabel(Number(value));
    case 'ward':
      return context.wards.find((ward) => ward.code === value)?.name ?? String(value);
    case 'choice':
      return field.choices?.find((choice) => choice.code === value)?.label ?? String(value);
    case 'multi':
      return choiceLabels(field, value).join('、');
    case 'flag':
      if (field.words !== undefined) return value === 1 ? field.words.yes : field.words.no;
      return value === 1 ? '○' : field.empty === 0 ? '' : '×';
    case 'reference':
      return formatReference(field, String(value), context);
    case 'lines':
      return String(value).replaceAll('\n', '、');
    default:
      return String(value);
  }
}

/** multi の値を、選択肢の文に。選択肢に無い code はあるまま。 */
export function choiceLabels(field: RegisterField, value: FieldValue): readonly string[] {
  if (value === null || value === '') return [];
  return String(value)
    .split('\n')
    .map((code) => field.choices?.find((choice) => choice.code === code)?.label ?? code);
}

function formatDay(day: string): string {
  return isCalendarDay(day) && day >= '1873-01-01' ? formatWareki(day) : day;
}

function formatReference(field: RegisterField, id: string, context: FieldContext): string {
  const all = field.table === undefined ? [] : context.references[field.table];
  const found = all.find((each) => each.id === id);
  return found === undefined ? id : referenceLabel(found, all);
}
