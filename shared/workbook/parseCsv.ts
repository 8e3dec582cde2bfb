/**
 * CSV (RFC 4180) かタブ区切りの文を行と欄に分ける。区切りは最初の行に多い方 (カンマかタブ)。
 * 引用符の中の改行と `""` を読む。閉じない引用符があれば null。
 */
export function parseCsv(text: string): readonly (readonly string[])[] | null {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const delimiter = delimiterOf(body);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let at = 0;
  const endField = () => {
    row.push(field);
    field = '';
  };
  const endRow = () => {
    endField();
    rows.push(row);
    row = [];
  };
  while (at < body.length) {
    const character = body[at];
    if (character === '"' && field === '') {
      const quoted = readQuoted(body, at);
      if (quoted === null) return null;
      field = quoted.text;
      at = quoted.next;
    } else if (character === delimiter) {
      endField();
      at += 1;
    } else if (character === '\r' || character === '\n') {
      endRow();
      at += character === '\r' && body[at + 1] === '\n' ? 2 : 1;
    } else {
      field += character;
      at += 1;
    }
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}

/** 引用符から引用符まで。 */
function readQuoted(body: string, start: number): { text: string; next: number } | null {
  let text = '';
  let from = start + 1;
  for (;;) {
    const quote = body.indexOf('"', from);
    if (quote < 0) return null;
    text += body.slice(from, quote);
    if (body[quote + 1] !== '"') return { text, next: quote + 1 };
    text += '"';
    from = quote + 2;
  }
}

function delimiterOf(body: string): ',' | '\t' {
  const line =
    body
      .slice(0, 4000)
      .replace(/"[^"]*"/g, '')
      .split(/\r?\n/)
      .find((each) => each.trim() !== '') ?? '';
  return line.split('\t').length > line.split(',').length ? '\t' : ',';
}
