import type { Generated } from 'kysely';

/** 楽観の鍵。change が数える。 */
export interface Versioned {
  version: Generated<number>;
}

export type Flag = 0 | 1;
