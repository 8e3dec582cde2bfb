export interface PictureShape {
  readonly mime: 'image/png' | 'image/jpeg';
  /** 画素。 */
  readonly width: number;
  readonly height: number;
}

/**
 * 描き直した PNG か JPEG か。大きさを読み、絵のほかのもの (撮影の情報・文・色の見本) の付いたものは断る。
 * @returns 受け取れなければ null
 */
export function checkPicture(bytes: Uint8Array): PictureShape | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shape = isPng(bytes) ? readPng(view) : isJpeg(bytes) ? readJpeg(view) : null;
  return shape === null || shape.width === 0 || shape.height === 0 ? null : shape;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function isPng(bytes: Uint8Array): boolean {
  return PNG.every((byte, at) => bytes[at] === byte);
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** 絵を描くのに要る塊だけ。文 (tEXt) や撮影の情報 (eXIf) の塊があれば断る。 */
const PNG_CHUNKS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'sRGB', 'cHRM', 'pHYs', 'sBIT']);

function readPng(view: DataView): PictureShape | null {
  let at = PNG.length;
  let size: { width: number; height: number } | null = null;
  while (at + 12 <= view.byteLength) {
    const length = view.getUint32(at);
    if (at + 12 + length > view.byteLength) return null;
    const name = String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)));
    if (!PNG_CHUNKS.has(name)) return null;
    if (name === 'IHDR' && length >= 8)
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    at += length + 12;
    if (name === 'IEND')
      return size === null || at !== view.byteLength ? null : { mime: 'image/png', ...size };
  }
  return null;
}

/** APP0 (JFIF) と APP2 (色の決まり) のほかの APP と、注釈 (COM) があれば断る。 */
function readJpeg(view: DataView): PictureShape | null {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const application = marker >= 0xe0 && marker <= 0xef;
    if ((application && marker !== 0xe0 && marker !== 0xe2) || marker === 0xfe) return null;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { mime: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
