import { DaichoError } from '../../shared/api/failure.ts';
import { parseHandoutDefinition } from '../../shared/api/parseHandoutDefinition.ts';
import type { HandoutDefinition } from '../../shared/handout/definition/handoutDefinition.ts';
import { readResourceJson } from '../files/resources.ts';

/** 同梱の配付資料。並びがそのまま一覧の順。 */
const SHIPPED = [
  'liaison',
  'activities',
  'half-activities',
  'overview',
  'vision',
  'schedule',
  'ward-sheets',
  'unsubmitted',
  'open-questions',
  'register-check',
] as const;

export function listHandouts(): readonly HandoutDefinition[] {
  return SHIPPED.map((id) =>
    parseHandoutDefinition(readResourceJson('handouts', `${id}.json`), `${id}.json`),
  );
}

/** 名指しの配付資料。無ければ unknownHandout。 */
export function readHandout(id: string): HandoutDefinition {
  const all = listHandouts();
  const found = all.find((handout) => handout.id === id);
  if (found === undefined) {
    throw new DaichoError('unknownHandout', {
      handout: id,
      known: all.map((handout) => handout.id).join('・'),
    });
  }
  return found;
}
