import type { FieldValue } from './field.ts';

/** 台帳の一行。列の名 → 値。version と、ほかの台帳から添えた名も入っていることがある。 */
export type RegisterRow = Readonly<Record<string, FieldValue>>;
