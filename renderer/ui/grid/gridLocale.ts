/** AG Grid 自身が言う言葉のうち、この表で現れるもの。 */
export const GRID_LOCALE: Readonly<Record<string, string>> = {
  noRowsToShow: '行がありません',
  ariaColumn: '列',
  ariaMovedColumn: '列を動かしました',
  ariaHeaderSelection: '見出しの選択',
  thousandSeparator: ',',
  decimalSeparator: '.',
};
