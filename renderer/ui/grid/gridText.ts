/** 表の言葉。 */
export const gridText = {
  blankRow: '新しい行',
  readOnly: 'この列は書き換えられません',
  beyond: '表の右にはみ出たところは貼り付けていません',
  noNewRows: 'この表には行を足せません',
  missing: (heading: string) => `${heading}を入れてください`,
  notSaved: '未保存',
  failed: 'しまえませんでした。もう一度お試しください',
  atCell: (row: number, heading: string) => `${row}行「${heading}」`,
  cellError: (row: number, heading: string, text: string, reason: string) =>
    // 訳が打った字から始まる文なら、二度言わない。
    text === '' || reason.includes(text)
      ? `${row}行「${heading}」: ${reason} (未保存)`
      : `${row}行「${heading}」:「${text}」は${reason} (未保存)`,
  readAs: (row: number, heading: string, text: string) => `${row}行「${heading}」は「${text}」と読みました`,
  refusedCount: (count: number, others: boolean) =>
    `${count}か所は書けませんでした${others ? '。ほかは書きました' : ''}`,
  noErrors: '誤りのある升目はありません',
  hiddenErrors: (count: number) => `誤りのある升目 ${count}か所は、絞り込みか列の選び方で隠れています`,
  editor: (heading: string, row: number, text: string) =>
    `${heading} ${row}行 ${text === '' ? '空' : text.replace(/\n/g, ' ')}`,
  choices: (heading: string) => `${heading}の選択肢`,
  noChoices: '合う選択肢がありません',
  filterButton: (heading: string, on: boolean) =>
    `${heading}の並べ替えと絞り込み${on ? ' (絞り込み中)' : ''}`,
  filterDialog: (heading: string) => `${heading}の並べ替えと絞り込み`,
  filterSearch: (heading: string, group: string | undefined) =>
    group === undefined ? `${heading}を探す` : `${heading}・${group}で探す`,
  all: 'すべて',
  blank: '(空白)',
  ascending: '昇順',
  descending: '降順',
  noSort: '元の順',
  freezeTo: 'この列まで固定',
  unfreeze: '固定を外す',
  cancel: '取消',
  apply: (count: number) => `絞り込む (${count}件)`,
  more: (count: number) => `ほか${count}件。言葉で狭めてください`,
  nothingFound: '条件に合う行がありません',
  searchCondition: (search: string) => `「${search}」を含む`,
  filterCondition: (heading: string, labels: readonly string[]) =>
    `${heading}が ${labels.length > 3 ? `${labels.slice(0, 3).join('・')} ほか${labels.length - 3}件` : labels.join('・')}`,
  conditions: (list: readonly string[]) => `絞り込み中: ${list.join('、')}`,
  dropConditions: '条件を外す',
  chooseColumns: '列を選ぶ',
  resetColumns: '既定に戻す',
  refusedTitle: (count: number) => `書けなかった升目 ${count}件`,
  close: '閉じる',
  rowNumber: '行',
  selectAll: '表ぜんぶを選ぶ',
} as const;
