import type { FormId } from '../../../shared/survey/form.ts';
import type { Versioned } from './columns.ts';

/** 様式の版と下書きの表。 */
export interface FormTables {
  readonly formVersion: FormVersionTable;
  readonly formDraft: FormDraftTable;
  readonly formDraftSection: FormDraftSectionTable;
}

/** 主キーの列。 */
export const FORM_KEYS = {
  formVersion: 'id',
  formDraft: 'id',
  formDraftSection: 'id',
} as const satisfies { readonly [T in keyof FormTables]: keyof FormTables[T] };

interface FormVersionTable extends Versioned {
  id: string;
  form: FormId;
  number: number;
  definition: string;
  publishedAt: string;
}

interface FormDraftTable extends Versioned {
  id: FormId;
  basedOn: string;
  head: string;
  savedAt: string;
}

interface FormDraftSectionTable extends Versioned {
  id: string;
  draft: FormId;
  position: number;
  section: string;
}
