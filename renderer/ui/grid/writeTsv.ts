/** 升目を表計算の写し板の文字に。改行・タブ・" を含む升目だけ囲む。 */
export function writeTsv(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map(quote).join('\t')).join('\r\n');
}

/**
 * 升目を表計算が文字のまま受ける HTML に。書式を文字 (\@) にしておくと、
 * 電話番号の先頭の 0 が落ちず、和暦が日付に化けず、= で始まる字も式にならない。
 */
export function writeHtmlTable(cells: readonly (readonly string[])[]): string {
  const rows = cells.map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`);
  return `<meta charset="utf-8"><style>td{mso-number-format:'\\@';}br{mso-data-placement:same-cell;}</style><table>${rows.join('')}</table>`;
}

function quote(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r\n|\r|\n/g, '<br>');
}
