import type { FailureCode } from '../../../shared/api/failure.ts';

export type RefusalCode = Extract<
  FailureCode,
  'notWorkbook' | 'encrypted' | 'workbookDamaged' | 'workbookHostile' | 'workbookTimeout' | 'oldFormat'
>;

/** 読み取りの子プロセスの中で使う断り。file は親が添えて DaichoError にする。 */
export class WorkbookRefusal extends Error {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, string>>;
  constructor(code: RefusalCode, details: Readonly<Record<string, string>>, why = '') {
    super(`${code} ${JSON.stringify(details)} ${why}`.trim());
    this.name = 'WorkbookRefusal';
    this.code = code;
    this.details = details;
  }
}

/** why は記録にだけ残る。 */
export function damaged(why: string): WorkbookRefusal {
  return new WorkbookRefusal('workbookDamaged', {}, why);
}

export function hostile(detail: string): WorkbookRefusal {
  return new WorkbookRefusal('workbookHostile', { detail });
}

export function notWorkbook(found: string): WorkbookRefusal {
  return new WorkbookRefusal('notWorkbook', { found });
}

export function oldFormat(found: string): WorkbookRefusal {
  return new WorkbookRefusal('oldFormat', { found });
}

export function encrypted(): WorkbookRefusal {
  return new WorkbookRefusal('encrypted', {});
}
