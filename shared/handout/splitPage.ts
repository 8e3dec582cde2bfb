import type { HandoutPage, Orientation } from './model/handoutModel.ts';
import { splitEvents } from './records/splitEvents.ts';
import { splitFields } from './records/splitFields.ts';
import { splitLists } from './records/splitLists.ts';
import { splitRecords } from './records/splitRecords.ts';
import { flowStatements } from './statements/flowStatements.ts';

/** 長い文の表・箇条書き・記録・行事の頁を、入る頁に分ける。ほかの頁はそのまま。 */
export function splitPage(page: HandoutPage, orientation: Orientation): readonly HandoutPage[] {
  const [block, ...rest] = page.blocks;
  return block?.kind === 'statements' && rest.length === 0
    ? flowStatements(page, block, orientation)
    : splitRecords(page, orientation)
        .flatMap((each) => splitLists(each, orientation))
        .flatMap((each) => splitFields(each, orientation))
        .flatMap((each) => splitEvents(each, orientation));
}
