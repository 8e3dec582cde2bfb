import type { RegisterField } from '../field.ts';
import { parseChoice } from './parseChoice.ts';
import { type ParsedField, refused } from './parsed.ts';

/**
 * 選択肢のいくつでも: 一行に一つ、または読点・斜線で並べたものを、選択肢の順の code に読む。
 * 選択肢の文そのものに読点があっても、つながる語をいちばん長く合わせて読む。
 * 一つでも選択肢に無い語があれば、全部を断る。
 */
export function parseMulti(field: RegisterField, text: string): ParsedField {
  const parts = text.split(/([\n、,，;；/／]+)/);
  const chosen = new Set<string>();
  let at = 0;
  while (at < parts.length) {
    if ((parts[at] ?? '').trim() === '') {
      at += 2;
      continue;
    }
    const end = longestMatch(field, parts, at, chosen);
    if (end === null) return refusal(field, (parts[at] ?? '').trim());
    at = end + 2;
  }
  const codes = (field.choices ?? []).map(({ code }) => code).filter((code) => chosen.has(code));
  return { ok: true, value: codes.join('\n') };
}

/** parts[at] から始まる、選択肢に読めるいちばん長い並びの終わり。読めなければ null。 */
function longestMatch(
  field: RegisterField,
  parts: readonly string[],
  at: number,
  chosen: Set<string>,
): number | null {
  for (let end = parts.length - 1; end >= at; end -= 1) {
    if ((end - at) % 2 === 1) continue;
    const parsed = parseChoice(
      field,
      parts
        .slice(at, end + 1)
        .join('')
        .trim(),
    );
    if (!parsed.ok) continue;
    chosen.add(String(parsed.value));
    return end;
  }
  return null;
}

function refusal(field: RegisterField, word: string): ParsedField {
  const labels = (field.choices ?? []).map((choice) => choice.label).join('・');
  return refused(
    `「${word}」は「${field.label}」の選択肢にありません。${labels} から選びます (いくつでも)。`,
  );
}
