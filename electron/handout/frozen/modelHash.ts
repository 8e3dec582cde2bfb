import { createHash } from 'node:crypto';
import type { HandoutModel } from '../../../shared/handout/model/handoutModel.ts';
import { canonicalJson } from '../../../shared/survey/canonicalJson.ts';

/** 頁にあるすべてのことの検算: 決まった書き方の JSON の SHA-256 の16進。 */
export function modelHash(model: HandoutModel): string {
  return bytesHash(Buffer.from(canonicalJson(model), 'utf8'));
}

export function bytesHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
