import { ONBOARDING_STEPS } from '../../bureau/onboarding/onboardingStep.ts';
import { type FormDefinition, formItems, type Item } from '../../survey/form.ts';
import type { BlockDefinition } from '../definition/blockDefinition.ts';
import type { BlockKind } from './blockKinds.ts';

/** 図の元にする項目。 */
export interface ChosenItem {
  /** `hub.c_1a` */
  readonly reference: string;
  readonly item: Item;
}

/** その種類の図の元にできる項目か。 */
export function fitsKind(kind: BlockKind, item: Item): boolean {
  switch (kind) {
    case 'states':
      return item.type === 'status3' || item.type === 'choice';
    case 'cells':
      return ['status3', 'choice'].includes(item.type) || isNumber(item);
    case 'bars':
      return ['status3', 'choice', 'multi'].includes(item.type) || isNumber(item);
    case 'shares':
      return item.type === 'status3' || item.type === 'choice';
    case 'counts':
    case 'lines':
    case 'years':
      return isNumber(item);
    case 'answers':
      return item.type === 'rows' || item.type === 'text';
    case 'texts':
      return true;
    case 'statements':
      return ['multi', 'choice', 'status3'].includes(item.type);
    default:
      return false;
  }
}

function isNumber(item: Item): boolean {
  return item.type === 'count' || item.type === 'hours';
}

/** その種類の図の元にできる項目を、様式の順に。年度の図では、そのあとに導出値 (活動件数の計など)。 */
export function itemsFor(kind: BlockKind, forms: readonly FormDefinition[]): readonly ChosenItem[] {
  return forms.flatMap((form) =>
    [...formItems(form).filter((item) => fitsKind(kind, item)), ...derivedItems(kind, form)].map((item) => ({
      reference: `${form.id}.${item.code}`,
      item,
    })),
  );
}

/** 導出値を数の項目とみたもの。年度の系列にはあるが、回答の項目ではないので、ほかの図の元にはならない。 */
function derivedItems(kind: BlockKind, { derived }: FormDefinition): readonly Item[] {
  if (kind !== 'years' && kind !== 'lines') return [];
  return derived.map(({ code, label }) => ({ code, label, type: 'count', required: false }));
}

/**
 * 足したばかりの図。題は項目の名。項目から作る種類は、項目が要る。
 * @returns 項目が要るのに無ければ null
 */
export function newBlock(kind: BlockKind, chosen: ChosenItem | null): BlockDefinition | null {
  const head = { id: kind.toLowerCase(), title: chosen?.item.label ?? '' };
  const item = chosen?.reference ?? '';
  if (chosen === null && NEEDS_ITEM.has(kind)) return null;
  const label = chosen?.item.label ?? '';
  switch (kind) {
    case 'cells':
      return { ...head, kind, item, hint: `ます1つが1区（n＝{${item}.base}区）` };
    case 'bars':
      return { ...head, kind, item };
    case 'states':
      return { ...head, kind, title: '', numbered: false, rows: [{ item, label }] };
    case 'counts':
      return { ...head, kind, items: [{ item, label }], order: 'form' };
    case 'years':
      return {
        ...head,
        kind,
        total: item,
        totalLabel: label,
        parts: [],
        within: [],
        years: 5,
        reference: false,
      };
    case 'lines':
      return { ...head, kind, series: [{ item, label }], years: 5 };
    case 'shares':
      return { ...head, kind, item };
    case 'answers':
      return { ...head, kind, item, columns: answerColumns(chosen?.item) };
    case 'texts':
      return { ...head, kind, item, textHead: '主な内容', wardsHead: '区' };
    case 'statements':
      return {
        ...head,
        kind,
        title: '',
        labelHead: '取組項目',
        statementsHead: '取組内容',
        wardsHead: '取り組む区',
        numbered: false,
        rows: [{ item, label }],
      };
    case 'people':
      return { ...head, kind, title: 'コーディネーターの配置人数', programme: 'room', show: 'perWard' };
    case 'wardTable':
      return {
        ...head,
        kind,
        wardHead: '区名',
        valueHead: '医療機関数',
        totalLabel: '合計',
        consentedNote: '積極的医療機関への位置づけについて拠点の内諾を受けている医療機関を含む',
        otherSchemeNote: '{name}については、{scheme}として登録',
      };
    case 'wardMap':
      return {
        ...head,
        kind,
        title: '区ごとの医療機関数の配置図',
        classesTitle: '区の医療機関数',
        classesFrom: [0, 3, 5, 8, 15],
      };
    case 'gatherings':
      return {
        ...head,
        kind,
        from: 'meeting',
        kinds: ['briefing'],
        layout: 'record',
      };
    case 'calendar':
      return { ...head, kind, title: '年間予定', nothing: '該当なし' };
    case 'schedule':
      return { ...head, kind, title: '区の会議・研修会の日', nothing: '該当なし' };
    case 'questionnaire':
      return { ...head, kind, title: 'アンケート結果', from: 'meeting', kinds: ['briefing'] };
    case 'comments':
      return { ...head, kind, from: 'meeting', kinds: ['briefing'] };
    case 'onboarding':
      return {
        ...head,
        kind,
        title: '＜支援内容＞',
        steps: ONBOARDING_STEPS.map(({ code, label: name, content }) => ({
          step: code,
          label: name,
          text: content,
        })),
        goals: '＜到達目標＞',
      };
    case 'visits':
      return { ...head, kind, target: 'supportRoom', visit: 'visit', show: 'coverage' };
    case 'indicators':
      return { ...head, kind, title: '評価指標', sides: ['medical', 'care', 'work'] };
    case 'cases':
      return { ...head, kind, scenes: ['discharge', 'daily', 'sudden', 'endOfLife'] };
    case 'openQuestions':
      return { ...head, kind, title: '確認事項', nothing: '該当なし' };
    case 'unsubmitted':
      return { ...head, kind, title: '未提出', nothing: '該当なし' };
    case 'registerCheck':
      return { ...head, kind, title: '登録の点検', nothing: '該当なし' };
    case 'wardSheet':
      return null;
    case 'clauses':
      return { ...head, kind, clauses: [{ mark: '・', text: '（ここに書く）' }] };
    case 'duties':
      return {
        ...head,
        kind,
        title: '具体的な業務',
        requirementsTitle: '求められる事項',
        requirements: [{ mark: '①', text: '（ここに書く）' }],
        offices: [{ name: '（担当）', duties: [{ text: '（ここに書く）', mark: null }] }],
      };
    case 'councils':
      return {
        ...head,
        kind,
        councils: [
          {
            name: '（会議の名）',
            role: null,
            frequency: '年1回',
            purpose: '（目的）',
            topicsTitle: '議題',
            topics: ['（議題）'],
          },
        ],
      };
    case 'events':
      return {
        ...head,
        kind,
        events: [{ id: 'event', name: '（行事の名）', content: ['（内容）'], rounds: [] }],
      };
    case 'likert':
      return {
        ...head,
        kind,
        groups: [
          {
            label: '（対象）',
            who: '（配った人と数）',
            base: 1,
            returned: 1,
            questions: [
              {
                question: '（設問）',
                choices: [
                  { label: 'そう思う', count: 1 },
                  { label: 'そう思わない', count: 0 },
                ],
              },
            ],
          },
        ],
      };
    case 'picture':
      return { ...head, kind, picture: '', alt: '', height: 100 };
  }
}

const NEEDS_ITEM: ReadonlySet<BlockKind> = new Set([
  'cells',
  'bars',
  'states',
  'counts',
  'years',
  'lines',
  'shares',
  'answers',
  'texts',
  'statements',
]);

/** 紙の幅 (261 mm) を、区と残りの欄で分ける。 */
function answerColumns(item: Item | undefined) {
  const columns = item?.type === 'rows' ? (item.columns ?? []) : [];
  const ward = { field: 'ward', label: '区', width: 24 };
  if (columns.length === 0) return [ward, { field: 'text', label: item?.label ?? '内容', width: 237 }];
  const width = Math.floor(237 / columns.length);
  return [ward, ...columns.map(({ code, label }) => ({ field: code, label, width }))];
}
