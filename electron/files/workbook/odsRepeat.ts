import { damaged } from './refusal.ts';

/** 繰り返しの属性。無ければ 1。 */
export function odsRepeat(text: string | undefined): number {
  const count = Number(text ?? 1);
  if (!Number.isInteger(count) || count < 1) throw damaged(`繰り返し ${text?.slice(0, 40)}`);
  return count;
}
