import { compareHandouts } from '../../../shared/handout/frozen/compareHandouts.ts';
import type { FrozenComparison } from '../../../shared/handout/frozen/frozenHandout.ts';
import type { HandoutModel } from '../../../shared/handout/model/handoutModel.ts';
import type { Session } from '../../session.ts';
import { buildHandoutModel } from '../buildHandoutModel.ts';
import { loadHandout } from '../ownHandouts.ts';
import { modelHash } from './modelHash.ts';
import { openFrozenHandout } from './openFrozenHandout.ts';

/**
 * 確定した資料を、今の台帳から同じ回で刷り直したものと比べる。数と文は一つずつ、
 * それが同じなら紙の姿も (作った時刻を除いた PDF のバイトで) 比べる。
 */
export async function compareFrozenHandout(
  session: Session,
  id: string,
  print: (model: HandoutModel) => Promise<Uint8Array>,
): Promise<FrozenComparison> {
  const { frozen, model, pdf } = await openFrozenHandout(session.register.db, id);
  const { fiscalYear } = await loadHandout(session.register.db, frozen.handout);
  const fresh = await buildHandoutModel(session, frozen.handout, frozen.survey, {
    ward: frozen.ward?.code,
    fiscalYear: fiscalYear === undefined ? null : model.fiscalYear,
  });
  const differences = compareHandouts(model, fresh);
  const samePaper = differences.length > 0 ? null : sameWithoutDates(pdf, await print(fresh));
  return { frozen, modelHash: modelHash(fresh), differences, samePaper };
}

/** PDF の作成・更新の時刻と、刷るたびに変わる見出しセルの番号だけを除いて比べる。 */
function sameWithoutDates(left: Uint8Array, right: Uint8Array): boolean {
  const undated = (bytes: Uint8Array) =>
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/\/(CreationDate|ModDate) ?\([^)]*\)/g, '/$1 ()')
      .replace(/\(node\d{8}\)/g, '(node)');
  return undated(left) === undated(right);
}
