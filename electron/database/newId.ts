import { randomBytes } from 'node:crypto';

/** UUIDv7 (RFC 9562)。この過程の中では必ず前より大きい: 同じミリ秒の中でも作った順に並ぶ。 */
export function newId(now: number = Date.now()): string {
  const random = randomBytes(10);
  if (now > lastTime) {
    lastTime = now;
    // 上の一桁を空けて始め、同じミリ秒での足し上げがあふれないようにする。
    counter = random.readUInt16BE(0) & 0x7ff;
  } else {
    counter += 1;
    if (counter > 0xfff) {
      lastTime += 1;
      counter = 0;
    }
  }
  const time = lastTime.toString(16).padStart(12, '0');
  const sequence = (0x7000 | counter).toString(16);
  const variant = (0x8000 | (random.readUInt16BE(2) & 0x3fff)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-${sequence}-${variant}-${random.toString('hex', 4)}`;
}

let lastTime = 0;
let counter = 0;
