/** 年の変わり目と、今月の列。@param index 年度の何番めの月か (4月が 0) */
export function monthClass(month: string, index: number, today: string): string {
  return [index === 9 ? 'new-year' : '', month === today.slice(0, 7) ? 'this-month' : '']
    .filter((name) => name !== '')
    .join(' ');
}
