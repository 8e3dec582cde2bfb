import type { Ward } from '../../ward/ward.ts';
import type { WorkbookCells } from '../../workbook/cells.ts';
import { formKeys } from '../answerKey.ts';
import { type FormDefinition, formItems } from '../form.ts';
import { findUnreadCells } from './findUnreadCells.ts';
import { identifyReply } from './identifyReply.ts';
import { locateAnswers } from './locateAnswers.ts';
import { readItem } from './readItem.ts';
import type { ReplyReading } from './replyReading.ts';
import { indexWorkbook } from './sheetIndex.ts';

/**
 * 読み取ったセルから回答を読む (`design.md` 4 Reading)。様式の版は呼ぶ側が決めた回のもの。
 * 値が取れないセル、見つからない項目、読まなかったセルは必ず所見になる。
 * @param ownTexts 様式に印刷してある文 (読まなかったセルに数えないため)
 */
export function readReply(
  workbook: WorkbookCells,
  fileName: string,
  form: FormDefinition,
  forms: readonly FormDefinition[],
  wards: readonly Ward[],
  ownTexts: ReadonlySet<string>,
): ReplyReading {
  const index = indexWorkbook(workbook);
  const located = locateAnswers(form, index);
  const reading: ReplyReading = {
    identity: identifyReply(index, fileName, forms, wards),
    answers: {},
    sources: {},
    findings: [],
    located: located.places.size,
    keys: formKeys(form).length,
  };
  const used = new Set<string>();
  for (const item of formItems(form)) {
    readItem(item, { located, date1904: workbook.date1904, reading, used, printed: ownTexts });
  }
  if (located.formSheets.length > 1) {
    reading.findings.push({
      level: 'error',
      kind: 'twoSheets',
      code: null,
      cell: null,
      message: `同じ様式のシートが${located.formSheets.length}枚あります (${located.formSheets.join('、')})。どれが答えか決められません`,
    });
  }
  reading.findings.push(...findUnreadCells(index, [...located.places.values()], used, ownTexts));
  return reading;
}
