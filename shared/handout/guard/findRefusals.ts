import { REGISTERS } from '../../register/tables.ts';
import { type FormDefinition, formItems, type Item, roomField } from '../../survey/form.ts';
import type { BlockDefinition } from '../definition/blockDefinition.ts';
import type { HandoutDefinition } from '../definition/handoutDefinition.ts';
import type { AnswersDefinition } from '../definition/surveyBlocks.ts';
import { splitReference } from '../facts.ts';

/** 公開資料に出せない図。 */
export interface Refusal {
  /** 頁と図の並び (定義の中の 0…)。 */
  readonly page: number;
  readonly block: number;
  /** 何が出せないか、どうすればよいか。一文。 */
  readonly message: string;
}

/**
 * 公開資料 (public) に置いてはいけない図を探す: 台帳の個人の列 (`personal`) に結び付いた図。
 * 内部の資料なら空。
 * @param forms 元になる回の様式。無い様式の項目は名と欄の名だけで見る
 */
export function findRefusals(
  definition: Pick<HandoutDefinition, 'public' | 'pages'>,
  forms: readonly FormDefinition[],
): readonly Refusal[] {
  if (!definition.public) return [];
  return definition.pages.flatMap((page, at) =>
    page.blocks.flatMap((block, index) => {
      const what = personalIn(block, forms);
      if (what === null) return [];
      const name = block.title === '' ? `${index + 1}番目の図` : `「${block.title}」`;
      return [
        {
          page: at,
          block: index,
          message: `${at + 1}頁の${name}は${what}を含むので、公開資料には出せません。図か欄を外すか、資料を内部用にしてください。`,
        },
      ];
    }),
  );
}

/** 図に出る個人のこと。無ければ null。図の種類を増やすときは、ここで決める。 */
function personalIn(block: BlockDefinition, forms: readonly FormDefinition[]): string | null {
  switch (block.kind) {
    case 'answers':
      return personalAnswers(block, forms);
    case 'openQuestions':
      return '区とのやり取り（確認事項）';
    case 'unsubmitted':
      return '未提出の区（内部の一覧）';
    case 'registerCheck':
      return '人の配置と資格（登録の点検）';
    case 'wardSheet':
      return '区の人・連絡先（区別シート）';
    case 'cases':
      return '事例';
    case 'comments':
      return 'アンケートの自由記載（内部の記録）';
    case 'visits':
      return block.show === 'findings' ? '訪問で聞いたこと（内部の記録）' : null;
    case 'gatherings':
      return block.layout === 'rounds' ? null : '講師の名と備考（会議・研修の記録）';
    case 'onboarding':
      return '講師の名（新任支援の記録）';
    case 'calendar':
    case 'schedule':
    case 'duties':
    case 'questionnaire':
    case 'cells':
    case 'bars':
    case 'states':
    case 'counts':
    case 'years':
    case 'lines':
    case 'shares':
    case 'likert':
    case 'texts':
    case 'people':
    case 'statements':
    case 'clauses':
    case 'wardTable':
    case 'wardMap':
    case 'councils':
    case 'events':
    case 'indicators':
    case 'picture':
      return null;
  }
}

function personalAnswers(block: AnswersDefinition, forms: readonly FormDefinition[]): string | null {
  if (CASE_EXAMPLES.has(block.item)) return '事例';
  const { form, item: code } = splitReference(block.item);
  const item = forms
    .filter((each) => each.id === form)
    .flatMap(formItems)
    .find((each) => each.code === code);
  const register = item?.register;
  if (register?.startsWith('supportRoom.') === true) {
    const field = roomField(register as Extract<typeof register, `supportRoom.${string}`>);
    const personal = REGISTERS.find((each) => each.table === 'supportRoom')?.fields.find(
      (each) => each.key === field && each.personal === true,
    );
    return personal === undefined ? null : personal.label;
  }
  const named = block.columns
    .filter(({ field, label }) => isPersonalColumn(field, label, item))
    .map(({ label }) => label);
  return named.length === 0 ? null : `個人の${[...new Set(named)].join('・')}`;
}

/** 人の台帳と照らす項目は、その台帳の個人の列。ほかの項目は、欄の名で。 */
function isPersonalColumn(field: string, label: string, item: Item | undefined): boolean {
  const printed = item?.columns?.find((column) => column.code === field)?.label ?? '';
  if (PERSONAL_WORDS.test(label) || PERSONAL_WORDS.test(printed)) return true;
  const ofPeople = item?.register === 'hubCoordinator' || item?.register === 'roomCoordinator';
  return ofPeople && PERSONAL_KEYS.has(field);
}

/** 個別ケース相談の具体例。公開資料には出さない。 */
const CASE_EXAMPLES: ReadonlySet<string> = new Set(['room.b_o_5']);

const PERSONAL_WORDS = /氏名|姓名|電話|携帯|ＦＡＸ|FAX|メール|e-?mail/i;

const PERSONAL_KEYS: ReadonlySet<string> = new Set(
  REGISTERS.filter((each) =>
    ['coordinator', 'assignment', 'qualification', 'experience'].includes(each.table),
  )
    .flatMap((each) => each.fields)
    .filter((field) => field.personal === true)
    .map((field) => field.key),
);
