import { estimateWidth } from './printedText.ts';

/** 22ptで横幅261mmに入る幅、単位は全角1字。 */
export const MESSAGE_WIDTH = 33;

/** 主文を1行か2行に分ける。\n があればそこで、無くて長ければ真ん中に近い読点で。 */
export function breakMessage(text: string): readonly string[] {
  if (text.includes('\n')) return text.split('\n');
  if (estimateWidth(text) <= MESSAGE_WIDTH) return [text];
  const middle = text.length / 2;
  const stops = [...text.matchAll(/[、：]/g)].map((match) => match.index + 1);
  const [best] = stops.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return best === undefined ? [text] : [text.slice(0, best), text.slice(best)];
}
