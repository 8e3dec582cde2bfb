import { expect, test } from 'vitest';
import { editText } from '../../../shared/register/editText.ts';
import { NO_CONTEXT } from '../../../shared/register/fieldContext.ts';
import { formatField } from '../../../shared/register/formatField.ts';
import { parseField } from '../../../shared/register/parse/parseField.ts';
import { definitionOf, registerField } from '../../../shared/register/tables.ts';

const field = registerField(definitionOf('meeting'), 'topicCodes');
if (field === null) throw new Error('議題の欄がありません');
const read = (text: string) => parseField(field, text, NO_CONTEXT);

test('いくつでも、並べても一行に一つでも、選択肢の順の code に読む', () => {
  expect(read('後方支援医療機関との連携、①')).toMatchObject({ ok: true, value: 'c1\nc5' });
  expect(read('②\n③')).toMatchObject({ ok: true, value: 'c2\nc3' });
  expect(read('①／①')).toMatchObject({ ok: true, value: 'c1' });
  expect(read('')).toEqual({ ok: true, value: '' });
});

test('選択肢に無い語が一つでもあれば、どれかを言って全部を断る', () => {
  expect(read('①、お金')).toMatchObject({ ok: false, reason: expect.stringContaining('「お金」') });
});

test('選択肢の文に読点があっても、見せる文字から同じ値に戻る', () => {
  const comma = {
    ...field,
    choices: [
      { code: 'a', label: '把握、共有' },
      { code: 'b', label: '共有' },
    ],
  };
  for (const value of ['a', 'b', 'a\nb']) {
    for (const text of [formatField(comma, value, NO_CONTEXT), editText(comma, value, NO_CONTEXT)])
      expect(parseField(comma, text, NO_CONTEXT)).toMatchObject({ ok: true, value });
  }
});
