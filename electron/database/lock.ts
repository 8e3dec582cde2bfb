/** 台帳を持っている人。since は読める日時。 */
export interface Holder {
  readonly user: string;
  readonly host: string;
  readonly since: string;
}

export function readHolder(_folder: string): (Holder & Readonly<Record<string, string>>) | null {
  return null;
}
