/** 制御文字、幅の無い空白、書く向きを変える印。字をつなぐ印 (絵文字や異体字に要る) は含まない。 */
const UNSEEN = /(?![\n\t])\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** 見えない字を除く。写した元から紛れ込み、照らすときや印刷するときにだけ食い違う。改行とタブは残す。 */
export function dropUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}
