/** 答えを打つ欄の言葉。 */
export const answerWords = {
  dateExample: 'R6.10.1',
  clear: '消す',
  clearOf: (label: string) => `${label}の選択を消す`,
  addRow: '行を足す',
  addRowOf: (label: string) => `${label}に行を足す`,
  deleteRow: (n: number) => `${n}行目を消す`,
  deleteShort: '消す',
  fromRegister: (n: number) => `台帳の${n}行を入れる`,
  cellOf: (label: string, row: number, column: string) => `${label} ${row}行目 ${column}`,
  none: '（空）',
} as const;
