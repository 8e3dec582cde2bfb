const ROMAN: Readonly<Record<string, string>> = { Ⅰ: 'I', Ⅱ: 'II', Ⅲ: 'III', Ⅳ: 'IV', Ⅴ: 'V' };

/**
 * 紙に出す字にする: 全角の英数字は半角に、Ⅰ Ⅱ Ⅲ は書体に無いので大文字の I に。
 * それ以外 (括弧、①、〜) はそのまま。
 */
export function printedText(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[ⅠⅡⅢⅣⅤ]/g, (char) => ROMAN[char] ?? char);
}

/** 字形の揺れ (全角と半角、～ と 〜) を除いて同じ言葉か。 */
export function sameLabel(a: string, b: string): boolean {
  return plainLabel(a) === plainLabel(b);
}

function plainLabel(label: string): string {
  return label.normalize('NFKC').replace(/[〜∼]/g, '~').replace(/\s/g, '');
}

/**
 * 字の幅のめやす、単位は全角1字 (em)。BIZ UDPゴシックの送り幅より少し広く見るので、重ならないことの判断に使える。
 */
export function estimateWidth(text: string): number {
  let width = 0;
  for (const char of printedText(text)) {
    if (char === '1') width += 0.64;
    else if (/[0-9]/.test(char)) width += 0.77;
    else if (/[ -~]/.test(char)) width += 0.66;
    else if (/[、。・（）「」]/.test(char)) width += 0.68;
    else width += 1;
  }
  return width;
}
