import { DaichoError } from '../../../shared/api/failure.ts';
import type { FrozenHandout } from '../../../shared/handout/frozen/frozenHandout.ts';
import type { HandoutModel } from '../../../shared/handout/model/handoutModel.ts';
import type { Readable } from '../../database/register.ts';
import { bytesHash, modelHash } from './modelHash.ts';

export interface OpenedFrozenHandout {
  readonly frozen: FrozenHandout;
  readonly model: HandoutModel;
  /** 確定したときに刷った PDF そのもの。 */
  readonly pdf: Uint8Array;
}

/** 確定した資料を検算してから開く。無ければ unknownFrozenHandout、合わなければ frozenHandoutMismatch。 */
export async function openFrozenHandout(db: Readable, id: string): Promise<OpenedFrozenHandout> {
  const row = await db.selectFrom('frozenHandout').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new DaichoError('unknownFrozenHandout', { id });
  const { pdf, pdfHash, model: text, definition: _definition, version: _version, ...facts } = row;
  const model = JSON.parse(text) as HandoutModel;
  if (bytesHash(pdf) !== pdfHash || modelHash(model) !== row.modelHash)
    throw new DaichoError('frozenHandoutMismatch', { title: row.title, number: row.number });
  return {
    frozen: { ...facts, ward: model.only ?? null, bytes: pdf.byteLength },
    model,
    pdf: new Uint8Array(pdf),
  };
}
