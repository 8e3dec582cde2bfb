/** ○の欄: 付いていれば true、空・×なら false、ほかは null。 */
export function readMark(text: string): boolean | null {
  if (['', '×', '✕', '－', '-', '否', '0'].includes(text)) return false;
  return ['○', '〇', '◯', '●', '✓', '✔', '1', '必須', '仮'].includes(text) ? true : null;
}
