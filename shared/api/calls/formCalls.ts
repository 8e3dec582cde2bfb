import { z } from 'zod';
import type { DefinitionProblem } from '../../survey/definition/definitionProblem.ts';
import type { FormDefinition } from '../../survey/form.ts';
import type { FormBook, FormDraft, FormSummary } from '../../survey/formBook.ts';
import type { FormDifference } from '../../survey/revision/formDifference.ts';
import { call } from '../call.ts';

const form = z.enum(['ward', 'room', 'hub']);
// 版の番号。null なら下書き。
const version = z.int().positive().nullable();

/** 様式の版と下書き。 */
export const FORM_CALLS = {
  'form.list': call<readonly FormSummary[]>()(z.object({})),
  'form.book': call<FormBook>()(z.object({ form })),
  // seen: 見ていた下書きの版 (FormDraft.seen)。まだ下書きが無ければ null。
  'form.saveDraft': call<FormDraft>()(
    z.object({ form, definition: z.unknown(), seen: z.number().nullable() }),
  ),
  'form.discardDraft': call<null>()(z.object({ form, seen: z.number() })),
  'form.publish': call<FormDefinition>()(z.object({ form, seen: z.number() })),
  // 保存先をやめたら null。
  'form.saveTrial': call<{ readonly path: string } | null>()(z.object({ form, version })),
  'form.saveDefinition': call<{ readonly path: string } | null>()(z.object({ form, version })),
  'form.previewDefinition': call<PreviewedDefinition>()(
    z.object({ form, name: z.string(), bytes: z.instanceof(Uint8Array) }),
  ),
} as const;

/** 読んだ定義のブック。読めない行があれば definition は null で、下書きにはできない。 */
export interface PreviewedDefinition {
  readonly file: string;
  readonly definition: FormDefinition | null;
  readonly problems: readonly DefinitionProblem[];
  /** 今の下書き (無ければいちばん新しい版) との違い。 */
  readonly differences: readonly FormDifference[];
  /** 今ある下書きに置き換わる。 */
  readonly replacesDraft: boolean;
}
