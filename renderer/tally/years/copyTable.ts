/**
 * 表を、Excel に貼れる形 (タブ区切りと HTML) で写す。
 * 数は数として渡し、注や訳は文字のまま渡す。
 * @returns 写せたか
 */
export function copyTable(rows: readonly (readonly (string | number | null)[])[]): boolean {
  const plain = rows
    .map((row) => row.map((cell) => String(cell ?? '').replace(/[\t\n]/g, ' ')).join('\t'))
    .join('\r\n');
  const html = `<table>${rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('')}</table>`;
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', plain);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', write, { once: true, capture: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', write, { capture: true });
  return done;
}

function cellHtml(cell: string | number | null): string {
  if (typeof cell === 'number') return `<td>${cell}</td>`;
  const text = (cell ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  // 「R5上」や「－」が日付や式にならないように、文字の書式にする。
  return `<td style="mso-number-format:'\\@'">${text}</td>`;
}
