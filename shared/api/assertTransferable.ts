/**
 * 橋を渡せるのは JSON と Uint8Array だけ。ほかの型は実行環境によって黙って `{}` になるため、
 * 渡す前に場所を添えて断る。省いた項目 (undefined) は JSON と同じく無いものとして通す。
 */
export function assertTransferable(value: unknown, at = '値'): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${at} は渡せない数です: ${value}`);
    return;
  }
  if (value instanceof Uint8Array) return;
  if (Array.isArray(value)) {
    value.forEach((each, index) => {
      assertTransferable(each, `${at}[${index}]`);
    });
    return;
  }
  if (!isPlainObject(value)) throw new TypeError(`${at} は渡せない型です: ${typeName(value)}`);
  for (const [key, each] of Object.entries(value)) {
    if (each !== undefined) assertTransferable(each, `${at}.${key}`);
  }
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // 別の窓や contextBridge から来た素の値は、別の Object.prototype を持つ。
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function typeName(value: unknown): string {
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.prototype.toString.call(value).slice(8, -1);
}
