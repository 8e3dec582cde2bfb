/**
 * 表計算が写し板に置く文字 (タブ区切り、" で囲めば中に改行とタブ、"" は一つの ") を升目に。
 * 最後の改行は行を増やさない。行の長さは不ぞろいのまま返す。
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = readCell(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (at >= text.length) break;
  }
  return rows;
}

function readCell(text: string, start: number): { readonly text: string; readonly end: number } {
  return (text[start] === '"' && readQuoted(text, start)) || readPlain(text, start);
}

/** 囲みが閉じ、直後が区切りのときだけ囲みと読む。でなければ " から始まるただの字。 */
function readQuoted(text: string, start: number) {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end === -1 || !isEnd(text[end + 1])) return null;
  const inside = text.slice(start + 1, end);
  return { text: inside.replaceAll('""', '"').replace(/\r\n?/g, '\n'), end: end + 1 };
}

function readPlain(text: string, start: number) {
  let end = start;
  while (!isEnd(text[end])) end += 1;
  return { text: text.slice(start, end), end };
}

function isEnd(character: string | undefined): boolean {
  return character === undefined || character === '\t' || character === '\n' || character === '\r';
}
