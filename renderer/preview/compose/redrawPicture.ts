/** 紙に要る細かさ (A4 の長い辺を 200 dpi で)。 */
const LONGEST = 2338;
/** これより重い PNG は JPEG にする (バイト)。 */
const HEAVY = 2_000_000;

/**
 * PNG か JPEG を描き直す。撮影の情報 (場所・日時・機種) は残らず、大きすぎる絵は縮める。
 * @returns 絵として読めなければ null
 */
export async function redrawPicture(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!(await isPicture(file))) return null;
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (bitmap === null) return null;
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const draw = (type: string) => {
    // JPEG に透けるところは無いので、紙の白の上に描く。
    if (type === 'image/jpeg') {
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
    } else {
      context.clearRect(0, 0, canvas.width, canvas.height);
    }
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return canvas.convertToBlob({ type, quality: 0.9 });
  };
  const first = await draw(file.type === 'image/png' ? 'image/png' : 'image/jpeg');
  const made = first.size > HEAVY && first.type === 'image/png' ? await draw('image/jpeg') : first;
  bitmap.close();
  return new Uint8Array(await made.arrayBuffer());
}

/** 拡張子や名乗りでなく、頭のバイトで見る。 */
async function isPicture(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const png = head[0] === 0x89 && head[1] === 0x50 && head[2] === 0x4e && head[3] === 0x47;
  return png || (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff);
}
