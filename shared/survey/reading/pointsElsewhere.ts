import { matchKey } from '../../text/normaliseText.ts';

const DITTO =
  /^(同上|同左|同前|同じ|〃|々|"|′′|上(記)?(と|に)同じ|前回(と|に)?(同じ|同様|どおり|通り)|変更なし|変更無し)$/;
const ATTACHED = /^(詳細は|内容は)?(別紙|別添|別表|別途|添付)/;
/** これより長い文は、ほかを指すだけでなく中身もあるとみる。 */
const SHORT = 20;

/** 答えを書かず、ほかの欄・前の回・別の紙を指すだけの文か (「同上」「〃」「別紙のとおり」)。 */
export function pointsElsewhere(text: string): boolean {
  const key = matchKey(text);
  return DITTO.test(key) || (key.length <= SHORT && ATTACHED.test(key));
}
