import { fiscalYearShort, halfShort } from '../calendar/fiscalYear.ts';
import type { Ward } from '../ward/ward.ts';
import type { FormDefinition } from './form.ts';
import type { Survey } from './survey.ts';

/**
 * 様式のファイル名 `R6通年_連携拠点_05中央区.xlsx`。回答者の別と区で決まるので、回の中で一つしかない。
 * Windows で使えない字は全角にする。
 */
export function formFileName(
  form: Pick<FormDefinition, 'respondent'>,
  survey: Pick<Survey, 'fiscalYear' | 'half'>,
  ward: Pick<Ward, 'position' | 'name'>,
): string {
  const place = `${String(ward.position).padStart(2, '0')}${ward.name}`;
  return `${[roundShort(survey), form.respondent, place].map(fileNamePart).join('_')}.xlsx`;
}

/** 回の短い名 R6下。ファイル名の頭に。 */
export function roundShort(survey: Pick<Survey, 'fiscalYear' | 'half'>): string {
  return `${fiscalYearShort(survey.fiscalYear)}${halfShort(survey.half)}`;
}

/** Windows のファイル名に使えない字を似た全角の字に替える。 */
export function fileNamePart(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/[<>:"/\\|?*]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: 制御文字を除くための式
      .replaceAll(/[\u0000-\u001f\u007f]/g, '')
      .trim()
  );
}
