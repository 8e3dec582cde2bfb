import { emptyValue, type RegisterField } from '../field.ts';
import type { FieldContext } from '../fieldContext.ts';
import { formatField } from '../formatField.ts';
import { parseChoice } from './parseChoice.ts';
import { type ParsedField, refused } from './parsed.ts';
import { parseEmail } from './parseEmail.ts';
import { parseFigure } from './parseFigure.ts';
import { parseFiscalYear } from './parseFiscalYear.ts';
import { parseFlag } from './parseFlag.ts';
import { parseKana } from './parseKana.ts';
import { parseLines } from './parseLines.ts';
import { parseMulti } from './parseMulti.ts';
import { parsePostalCode } from './parsePostalCode.ts';
import { parseQuantity } from './parseQuantity.ts';
import { parseReference } from './parseReference.ts';
import { parseRegisterDate } from './parseRegisterDate.ts';
import { parseTelephone } from './parseTelephone.ts';
import { parseText } from './parseText.ts';
import { parseTime } from './parseTime.ts';
import { parseWard } from './parseWard.ts';

/**
 * 打たれた文字、貼られた文字を、列の値に読む。画面・取り込み・命令行のどれもがこれだけを使う。
 * 空は列の空の値になり、必須の列では断る。読み替えたことは `note`、読めない訳は `reason` に一文で。
 * formatField の文字は必ず同じ値に読める。
 */
export function parseField(field: RegisterField, text: string, context: FieldContext): ParsedField {
  if (field.readOnly) return refused(`「${field.label}」は決まった欄なので書き換えられません。`);
  const plain = cleaned(text);
  if (plain === '' || (field.emptyLabel !== undefined && plain === field.emptyLabel)) {
    return field.required
      ? refused(`「${field.label}」は空にできません。`)
      : { ok: true, value: emptyValue(field) };
  }
  const parsed = parseKind(field, plain, context);
  if (!parsed.ok) return parsed;
  if (typeof parsed.value === 'string' && field.maxLength !== undefined) {
    const length = [...parsed.value].length;
    if (length > field.maxLength) {
      return refused(`「${field.label}」は${field.maxLength}文字までです (${length}文字あります)。`);
    }
  }
  return noted(field, plain, parsed, context);
}

function parseKind(field: RegisterField, text: string, context: FieldContext): ParsedField {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return parseText(field, text);
    case 'lines':
      return parseLines(text);
    case 'kana':
      return parseKana(field, text);
    case 'ward':
      return parseWard(text, context);
    case 'reference':
      return parseReference(field, text, context);
    case 'date':
      return parseRegisterDate(field, text);
    case 'time':
      return parseTime(field, text);
    case 'count':
    case 'hours':
      return parseQuantity(field, field.kind, text);
    case 'figure':
      return parseFigure(field, text);
    case 'fiscalYear':
      return parseFiscalYear(field, text);
    case 'flag':
      return parseFlag(field, text);
    case 'choice':
      return parseChoice(field, text);
    case 'multi':
      return parseMulti(field, text);
    case 'telephone':
      return parseTelephone(field, text);
    case 'postalCode':
      return parsePostalCode(text);
    case 'email':
      return parseEmail(text);
  }
}

/** 前後の空白、改行の書き方の違い、見えない字を除く。中の字には触れない。 */
function cleaned(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: 貼り付けに混じる制御の字を落とすため
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\u2060\ufeff]/g, '')
      .trim()
  );
}

/** 見せる文字が打たれた文字と違えば、そう読んだことを言う。 */
function noted(
  field: RegisterField,
  text: string,
  parsed: ParsedField & { readonly ok: true },
  context: FieldContext,
): ParsedField {
  if (parsed.note !== undefined) return parsed;
  const shown = formatField(field, parsed.value, context);
  const same = shown === text || parsed.value === text || String(parsed.value) === text;
  return same ? parsed : { ...parsed, note: `「${text}」を「${shown}」と読みました。` };
}
