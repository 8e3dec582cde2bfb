import { APP_ORIGIN } from '../files/appAddress.ts';

/**
 * ふつうのブラウザは app: を番地と認めないので、決して引けない名 (RFC 6761 の .invalid) に置き換える。
 * 要求はすべて手前で答えるため、この名が通信に出ることはない。
 */
const STAND_IN_ORIGIN = 'https://daicho.invalid';

export function toBrowserAddress(address: string): string {
  return swapOrigin(address, APP_ORIGIN, STAND_IN_ORIGIN);
}

export function toAppAddress(address: string): string {
  return swapOrigin(address, STAND_IN_ORIGIN, APP_ORIGIN);
}

function swapOrigin(address: string, from: string, to: string): string {
  return address === from || address.startsWith(`${from}/`) ? to + address.slice(from.length) : address;
}
