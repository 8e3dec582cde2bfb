import type { HandoutFormat } from '../../shared/handout/formats.ts';
import type { HandoutModel } from '../../shared/handout/model/handoutModel.ts';
import { planNumbers } from '../../shared/handout/numbers/planNumbers.ts';
import type { TellOverflow } from '../../shared/handout/overflowPages.ts';
import { planDeck } from '../../shared/handout/slides/planDeck.ts';
import { writeSlides } from '../files/slides/writeSlides.ts';
import { writeWorkbook } from '../files/workbook/writeWorkbook.ts';
import type { Session } from '../session.ts';
import { refusePublic } from './publicGuard.ts';

/**
 * 資料を一つの形のファイルの中身にする。公開してはいけないものがあれば作らずに断る。
 * @param print 紙の形 (PDF) にする部品。窓か、端末のブラウザ
 * @param overflowed 紙にするとき、枠に収まらなかった頁を受け取る
 */
export async function makeHandoutFile(
  session: Session,
  model: HandoutModel,
  format: HandoutFormat,
  print: (model: HandoutModel, overflowed?: TellOverflow) => Promise<Uint8Array>,
  overflowed?: TellOverflow,
): Promise<Uint8Array> {
  await refusePublic(session.register.db, model);
  switch (format) {
    case 'pdf':
      return print(model, overflowed);
    case 'pptx':
      return writeSlides(planDeck(model));
    case 'xlsx':
      return writeWorkbook(
        planNumbers(model, await session.register.db.selectFrom('ward').selectAll().execute()),
      );
  }
}
