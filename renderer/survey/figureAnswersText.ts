/** 数の後ろの答えの言葉。 */
export const figureAnswersText = {
  noWards: '該当する区はありません。',
  list: '区の一覧',
  openReply: '回答を開く',
  openCellOf: (ward: string, cell: string) => `${ward}の回答を開く ${cell}`.trim(),
} as const;
