import type { NewlyFrozen } from '../../../shared/handout/frozen/frozenHandout.ts';
import type { HandoutModel } from '../../../shared/handout/model/handoutModel.ts';
import type { OverflowPage, TellOverflow } from '../../../shared/handout/overflowPages.ts';
import { change } from '../../database/change.ts';
import { newId } from '../../database/newId.ts';
import type { Session } from '../../session.ts';
import { buildHandoutModel } from '../buildHandoutModel.ts';
import { loadHandout } from '../ownHandouts.ts';
import { refusePublic } from '../publicGuard.ts';
import { bytesHash, modelHash } from './modelHash.ts';
import { openFrozenHandout } from './openFrozenHandout.ts';

interface Asked {
  readonly handout: string;
  readonly survey: string | null;
  readonly ward: string | null;
  readonly purpose: string;
  /** 年度で刷る資料の年度。書かなければ定義の年度。 */
  readonly fiscalYear?: number | undefined;
}

/**
 * 資料を今の台帳から刷り、定義・数・PDF を検算つきで残す。
 * @param ward 区ごとの頁のうち、この区 (5桁) だけ。null ならすべて
 * @param purpose 会議の名や確定の理由。空でよい
 * @param print 紙の形 (PDF) にする部品
 * @returns 枠に収まらない頁があれば、確定したうえでそれも言う
 */
export async function freezeHandout(
  session: Session,
  { handout, survey, ward, purpose, fiscalYear }: Asked,
  print: (model: HandoutModel, overflowed?: TellOverflow) => Promise<Uint8Array>,
): Promise<NewlyFrozen> {
  const definition = await loadHandout(session.register.db, handout);
  const model = await buildHandoutModel(session, handout, survey, { ward, fiscalYear });
  await refusePublic(session.register.db, model);
  let overflow: readonly OverflowPage[] = [];
  const pdf = Buffer.from(
    await print(model, (pages) => {
      overflow = pages;
    }),
  );
  const id = newId();
  const why = purpose.trim();
  const batch = { who: session.who, kind: 'freezeHandout', ...(why === '' ? {} : { why }) } as const;
  await change(session.register, batch, async (write) => {
    const last = await write.read
      .selectFrom('frozenHandout')
      .select('number')
      .where('handout', '=', handout)
      .orderBy('number', 'desc')
      .executeTakeFirst();
    write.insert('frozenHandout', {
      id,
      handout,
      number: (last?.number ?? 0) + 1,
      title: model.title,
      survey: model.survey,
      purpose: why,
      frozenAt: session.clock.now(),
      who: session.who,
      definition: JSON.stringify(definition),
      model: JSON.stringify(model),
      modelHash: modelHash(model),
      pages: model.pages.length,
      pdf,
      pdfHash: bytesHash(pdf),
    });
  });
  return { ...(await openFrozenHandout(session.register.db, id)).frozen, overflow };
}
