export interface SplitTitle {
  readonly head: string;
  readonly label: string;
}

/** 「Ⅱ 相談支援室の取組　（１）相談窓口」は、前が見出し、後ろが節の名。切れ目が無ければ見出しは空。 */
export function splitTitle(title: string): SplitTitle {
  const at = title.indexOf('　');
  if (at < 0) return { head: '', label: title };
  return { head: title.slice(0, at), label: title.slice(at + 1) };
}
