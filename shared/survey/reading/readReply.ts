import type { Ward } from '../../ward/ward.ts';
import { cellAddress, type WorkbookCells } from '../../workbook/cells.ts';
import type { Finding } from '../answer.ts';
import { formKeys } from '../answerKey.ts';
import { type FormDefinition, formItems } from '../form.ts';
import type { PrintedTexts } from '../printedTexts.ts';
import type { AnswerPlace } from './answerPlace.ts';
import { findUnreadCells } from './findUnreadCells.ts';
import { type HandSaid, NOTHING_SAID } from './handSaid.ts';
import { identifyReply } from './identifyReply.ts';
import { locateAnswers } from './locateAnswers.ts';
import { readItem } from './readItem.ts';
import type { ReplyReading } from './replyReading.ts';
import { indexWorkbook } from './sheetIndex.ts';

/**
 * 読み取ったセルから回答を読む (`design.md` 4 Reading)。様式の版は呼ぶ側が決めた回のもの。
 * 値が取れないセル、見つからない項目、読まなかったセルは必ず所見になる。
 * @param ownTexts 様式に印刷してある文 (読まなかったセルに数えないため)
 * @param said 人が見て決めたこと (様式・区・回答欄のありか)
 */
export function readReply(
  workbook: WorkbookCells,
  fileName: string,
  form: FormDefinition,
  forms: readonly FormDefinition[],
  wards: readonly Ward[],
  ownTexts: PrintedTexts,
  said: HandSaid = NOTHING_SAID,
): ReplyReading {
  const index = indexWorkbook(workbook);
  const located = locateAnswers(form, index, said.places);
  const reading: ReplyReading = {
    identity: identifyReply(index, fileName, forms, wards, said),
    answers: {},
    sources: {},
    findings: [],
    located: located.places.size,
    keys: formKeys(form).length,
    unplaced: formKeys(form)
      .map(({ key }) => key)
      .filter((key) => !located.places.has(key) && !located.blanks.has(key)),
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
  for (const name of located.hiddenForms) {
    const message = `隠してあるシート「${name}」にも様式があります。見えるシートの答えを読みました。どちらが答えか確かめてください`;
    reading.findings.push({ level: 'confirm', kind: 'twoSheets', code: null, cell: null, message });
  }
  reading.findings.push(...sameCells(form, located.places));
  reading.findings.push(...findUnreadCells(index, form, located.places, used, ownTexts));
  return reading;
}

/** 人が一つのセルを二つの項目に指したもの。 */
function sameCells(form: FormDefinition, places: ReadonlyMap<string, AnswerPlace>): Finding[] {
  const taken = new Map<string, string>();
  return formKeys(form).flatMap(({ key, item }): Finding[] => {
    const place = places.get(key);
    if (place === undefined) return [];
    const cell = `${place.sheet.name}!${cellAddress(place.range.top, place.range.left)}`;
    const first = taken.get(cell);
    if (first === undefined) taken.set(cell, item.label);
    if (first === undefined || place.by !== 'hand') return [];
    const message = `「${item.label}」に、「${first}」と同じセルを指しています`;
    return [{ level: 'confirm', kind: 'unusual', code: item.code, cell, message }];
  });
}
