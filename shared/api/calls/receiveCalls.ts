import { z } from 'zod';
import type { ComparedAnswer } from '../../survey/compareAnswers.ts';
import { FORM_IDS } from '../../survey/form.ts';
import type { IdentifiedBy } from '../../survey/reading/identifyReply.ts';
import type { ImportedFile } from '../../survey/survey.ts';
import type { SheetCells } from '../../workbook/cells.ts';
import { call } from '../call.ts';

const HAND_PLACE = z.union([
  z.literal('blank'),
  z.object({ sheet: z.string(), row: z.int().nonnegative(), column: z.int().nonnegative() }),
]);

/** 受け取り: 試し読み、人に尋ねて読み直すこと、取り込み。書くのは survey.importPreviewed だけ。 */
export const RECEIVE_CALLS = {
  'survey.previewFile': call<PreviewedFile>()(
    z.object({ survey: z.string(), name: z.string(), bytes: z.instanceof(Uint8Array) }),
  ),
  'survey.importPreviewed': call<readonly ImportedFile[]>()(
    z.object({ survey: z.string(), accept: z.array(z.string()), store: z.array(z.string()) }),
  ),
  'survey.discardPreviews': call<null>()(z.object({ tokens: z.array(z.string()) })),
  // 人の選んだ様式と区、指した回答欄 (鍵 → セルか未回答) で読み直す。handle は変わらない。
  'receive.readAgain': call<PreviewedFile>()(
    z.object({
      handle: z.string(),
      form: z.enum(FORM_IDS).nullable(),
      respondent: z.string().nullable(),
      places: z.record(z.string(), HAND_PLACE),
    }),
  ),
  // 届いたファイルの見えるシートを、読み取ったセルのまま。
  'receive.sheets': call<readonly SheetCells[]>()(z.object({ handle: z.string() })),
} as const;

/** 試し読みの一件。まだ何も書いていない。 */
export interface PreviewedFile {
  /** 取り込むときに渡す札。受け付けなければ null。 */
  readonly token: string | null;
  /** 人に尋ねて読み直すときに渡す札。尋ねて読めるものでなければ null。 */
  readonly handle: string | null;
  readonly result: ImportedFile;
  /** 中身の指紋。同じなら同じファイル。読んだ回答でなければ null。 */
  readonly hash: string | null;
  readonly identifiedBy: IdentifiedBy | null;
  readonly answered: number;
  readonly items: number;
  /** 見つからないか、どこか決められない回答欄の鍵。 */
  readonly unplaced: readonly string[];
  /** 確定済みの回答があるときは差替えになる。 */
  readonly replaces: boolean;
  /** 前の確定した回答との差。 */
  readonly changes: readonly ComparedAnswer[];
}
