import type { Readable } from '../../database/register.ts';

/** 一つの台帳の行のすべてを、決まった順で読む手。並びはいつも一つに決まる。 */
export type RowsOf = (db: Readable) => Promise<readonly object[]>;
