import type { FormId } from '../form.ts';
import type { Survey } from '../survey.ts';

/** 調査の事務を行う課。確認票と、メールの文の差出人。 */
export const BUREAU = '大阪市健康局 健康推進部 健康施策課';

/** 差し戻すときに事業所へ送る確認票。 */
export interface QuestionSheet {
  /** 差戻しの id。 */
  readonly id: string;
  readonly survey: Pick<Survey, 'id' | 'title' | 'fiscalYear' | 'half' | 'asOf'>;
  readonly form: { readonly id: FormId; readonly title: string; readonly respondent: string };
  readonly ward: { readonly code: string; readonly name: string; readonly position: number };
  /** この回答者への何回目の確認票か 1…。 */
  readonly round: number;
  /** 差し戻した日 YYYY-MM-DD。 */
  readonly issued: string;
  /** 回答をお願いする日 YYYY-MM-DD。決めていなければ null。 */
  readonly deadline: string | null;
  /** お送りいただいた回答のファイル名と、受け取った日。 */
  readonly reply: { readonly fileName: string; readonly receivedOn: string };
  readonly questions: readonly SheetQuestion[];
}

export interface SheetQuestion {
  readonly label: string;
  readonly given: string;
  readonly cell: string | null;
  readonly text: string;
}

/** 「回答!F18」→ F18。様式の見える面は一つなので、番地だけで分かる。 */
export function printedCell(cell: string | null): string {
  return cell === null ? '' : cell.slice(cell.lastIndexOf('!') + 1);
}
