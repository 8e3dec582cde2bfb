import { matchKey } from '../../text/normaliseText.ts';
import type { RegisterField } from '../field.ts';
import type { FieldContext, Reference } from '../fieldContext.ts';
import { referenceLabel } from '../referenceLabel.ts';
import { type ParsedField, refused } from './parsed.ts';

/** 人や相談支援室を名で読み、id にする。名簿に無いもの、二つ以上あるものは断る。 */
export function parseReference(field: RegisterField, text: string, context: FieldContext): ParsedField {
  const { table } = field;
  if (table === undefined) throw new Error(`${field.key}: 参照の先がありません`);
  const all = context.references[table];
  // 台帳の中の id はそのまま。行の多い台帳で、名をみな作って照らさないように。
  if (all.some(({ id }) => id === text)) return { ok: true, value: text };
  const label = LABELS[table];
  for (const ways of WAYS) {
    const found = all.filter((each) => ways(each, all).some((way) => way !== '' && same(way, text)));
    if (found.length === 1 && found[0]) return { ok: true, value: found[0].id };
    if (found.length > 1) {
      const names = found.map((each) => referenceLabel(each, all)).slice(0, 5);
      return refused(
        `「${text}」にあたる${label}が${found.length}つあります: ${names.join('、')}。どれかを書きます。`,
      );
    }
  }
  return refused(
    table === 'formItem' || table === 'formFigure'
      ? `「${text}」という項目はどの様式にもありません。様式に無い数なら空けておきます。`
      : `「${text}」は${label}の台帳にありません。先に台帳に足してください。`,
  );
}

const LABELS = {
  coordinator: 'コーディネーター',
  supportRoom: '相談支援室',
  formItem: '様式の項目',
  formFigure: '集計の数',
  assignment: '配置',
  meeting: '会議',
  training: '研修・普及啓発',
  questionnaire: 'アンケート',
  questionnaireItem: 'アンケートの問い',
  indicator: '評価指標',
} as const;

/** 確かな順に: 見せている名と id、正式な名、ほかの呼び名。 */
const WAYS: readonly ((each: Reference, all: readonly Reference[]) => readonly string[])[] = [
  (each, all) => [each.id, referenceLabel(each, all)],
  (each) => [each.name],
  (each) => each.aliases,
];

function same(way: string, text: string): boolean {
  return way === text || matchKey(way) === matchKey(text);
}
