import type { FormId } from '../../survey/form.ts';

/** 会議の種類の code → その計画を尋ねる様式の項目。開催予定回数 (C-6b) と主な議題 (C-6c)。 */
export const PLAN_ITEMS: Readonly<
  Record<string, { readonly form: FormId; readonly count: string; readonly topics: string }>
> = {
  liaison: { form: 'hub', count: 'c_6b', topics: 'c_6c' },
};
