/** 代役に無いものへの呼び出しを、undefined ではなく名を挙げた誤りにする。 */
export function strict<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target) && key !== 'then') {
        throw new Error(`electron の代役に ${name}.${key} はありません`);
      }
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
