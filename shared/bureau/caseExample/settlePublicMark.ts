import { CASE_TEXTS } from './caseFinding.ts';

/** 行の列と値。 */
type Values<V> = Readonly<Record<string, V>>;

/**
 * 事例の「公開」の印を、書き込みのたびに決まりに合わせる。書く扉 (change) がみな通す。
 * - 印を付けられるのは、点検して付けるまとまり (`publish`) と見本の作成 (`init`) だけ。ほかが「公開」と書いても内部になる
 * - 文か「よいとした所見」が変われば、印は内部に戻る
 * - 内部の事例に、確かめた日と人は残らない
 * @param before 今の行。足すときは null
 * @param wanted 書こうとする列
 * @returns 書く列
 */
export function settlePublicMark<V>(
  kind: string,
  before: Values<V> | null,
  wanted: Values<V>,
): Values<V | string | null> {
  if (kind === 'publish' || kind === 'init') return wanted;
  const after = { ...before, ...wanted };
  const changed = before !== null && GUARDED.some((key) => after[key] !== before[key]);
  if (after.state === 'public' && before?.state === 'public' && !changed) return wanted;
  return { ...wanted, state: 'internal', checkedOn: null, checkedBy: '' };
}

const GUARDED: readonly string[] = [...CASE_TEXTS.map(({ key }) => key), 'setAside'];
