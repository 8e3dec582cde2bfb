import { writeWorkbook } from '../../../../electron/files/workbook/writeWorkbook.ts';
import { openZip } from '../../../../electron/files/workbook/zipArchive.ts';
import type { Answers, AnswerValue, Finding } from '../../../../shared/survey/answer.ts';
import { type FormDefinition, formItems, type Item, type ItemType } from '../../../../shared/survey/form.ts';
import { formFileName } from '../../../../shared/survey/formFileName.ts';
import type { RawFill } from '../../../../shared/survey/layout/facts.ts';
import { layoutForm } from '../../../../shared/survey/layoutForm.ts';
import type { Survey } from '../../../../shared/survey/survey.ts';
import type { Ward } from '../../../../shared/ward/ward.ts';
import type { CellRange } from '../../../../shared/workbook/cells.ts';
import type { WorkbookPlan } from '../../../../shared/workbook/plan.ts';
import { buildZip } from '../../workbook/buildZip.ts';
import { fillFor, trueAnswers } from './truth.ts';

export interface Expected {
  readonly level: Finding['level'];
  readonly kind: Finding['kind'];
  readonly code: string | null;
}

export type Parts = Map<string, string | Buffer>;

/** 正しく答えた回答一通。崩し (kind) はこれを書き換え、どうなるはずかを言う。 */
export class Draft {
  readonly form: FormDefinition;
  readonly survey: Survey;
  readonly ward: Ward;
  readonly fill: Record<string, RawFill | undefined>;
  /** 崩しのあとの、正しい答え。 */
  readonly truth: Record<string, AnswerValue>;
  readonly expected: Expected[] = [];
  /** 崩した項目。ほかの項目は何も変わらないはず。 */
  readonly touched = new Set<string>();
  readonly planEdits: ((plan: WorkbookPlan) => WorkbookPlan)[] = [];
  readonly partEdits: ((parts: Parts, plan: WorkbookPlan) => void)[] = [];
  fileName: string;
  /** 受け付けないはずの code。unidentified は人に尋ねるはず。 */
  refused: string | null = null;
  /** 手がかりがみな消えている: 見つからない項目は、どれも誤りになる。 */
  loose = false;
  /** 中身をまるごと替える。 */
  bytes: Uint8Array | null = null;
  private turn: number;

  constructor(form: FormDefinition, survey: Survey, ward: Ward, turn: number) {
    this.form = form;
    this.survey = survey;
    this.ward = ward;
    this.truth = { ...trueAnswers(form) };
    this.fill = Object.fromEntries(
      formItems(form).map((item) => [item.code, fillFor(item, this.truth[item.code])]),
    );
    this.fileName = formFileName(form, survey, ward);
    this.turn = turn;
  }

  /** まだ崩していない、答えのある項目を順ぐりに一つ。無ければ null。 */
  pick(type: ItemType, fits: (item: Item) => boolean = () => true): Item | null {
    const items = formItems(this.form).filter(
      (item) =>
        item.type === type &&
        !this.touched.has(item.code) &&
        this.truth[item.code] !== undefined &&
        fits(item),
    );
    const item = items[this.turn % Math.max(1, items.length)] ?? null;
    this.turn += 7;
    if (item !== null) this.touched.add(item.code);
    return item;
  }

  /** 内訳や再掲や追い質問につながっていない項目か。 */
  isAlone = (item: Item): boolean =>
    item.partOf === undefined &&
    item.within === undefined &&
    !formItems(this.form).some((each) => [each.partOf, each.within, each.base?.item].includes(item.code));

  expect(level: Finding['level'], kind: Finding['kind'], code: string | null): void {
    this.expected.push({ level, kind, code });
  }

  get answers(): Answers {
    return this.truth;
  }

  async write(): Promise<Uint8Array> {
    if (this.bytes !== null) return this.bytes;
    const answers = Object.fromEntries(
      Object.entries(this.fill).filter((entry): entry is [string, RawFill] => entry[1] !== undefined),
    );
    const facts = { survey: this.survey, ward: this.ward, issue: '2024-09-02', answers };
    const plan = this.planEdits.reduce((before, edit) => edit(before), layoutForm(this.form, facts));
    const bytes = await writeWorkbook(plan);
    if (this.partEdits.length === 0) return bytes;
    const zip = openZip(bytes);
    const parts: Parts = new Map(
      zip.names.map((name) => [name, new TextDecoder().decode(zip.read(name) ?? new Uint8Array())]),
    );
    for (const edit of this.partEdits) edit(parts, plan);
    return buildZip([...parts].map(([name, content]) => ({ name, content })));
  }
}

/** 答えの欄の場所。multi は選択肢の鍵で引く。 */
export function rangeOf(plan: WorkbookPlan, key: string): CellRange {
  const found = plan.names.find(({ name }) => name === `ans_${key}` || name === `tbl_${key}`);
  if (found === undefined) throw new Error(`${key} の欄がありません`);
  return found.range;
}
