import type { FormId } from './form.ts';

const LETTERS: Readonly<Record<FormId, string>> = { ward: 'A', room: 'B', hub: 'C' };

/** 様式A・B・C の字。 */
export function formLetter(form: FormId): string {
  return LETTERS[form];
}
