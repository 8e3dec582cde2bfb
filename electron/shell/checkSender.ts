import { isOwnAddress } from '../files/appAddress.ts';

interface Frame {
  readonly url: string;
  readonly parent: object | null;
}

/** 橋を使えるのは自分の画面の一番上の枠だけ (確認表 17)。 */
export function checkSender(frame: Frame | null): void {
  if (frame === null || frame.parent !== null || !isOwnAddress(frame.url)) {
    throw new Error(`橋の外からの呼び出しを断りました: ${frame?.url ?? '枠なし'}`);
  }
}
