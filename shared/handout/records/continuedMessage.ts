import { breakMessage } from '../breakMessage.ts';
import type { HandoutPage } from '../model/handoutModel.ts';

/** 続きの頁の主文。 */
export function continuedMessage(page: HandoutPage): readonly string[] {
  return breakMessage(`${page.message.join('')}（続き）`);
}
