import type { FormDefinition } from '../form.ts';
import { droppedItems } from './compareForms.ts';

/** いちばん新しい版から、次の版の下書きを始める。 */
export function startDraft(latest: FormDefinition): FormDefinition {
  const { dropped: _, ...rest } = latest;
  return { ...rest, version: latest.version + 1 };
}

/** 下書きを公表する形に: 版の番号を付け、前の版からやめた項目の code を書き留める。 */
export function finishDraft(latest: FormDefinition, draft: FormDefinition): FormDefinition {
  const { dropped: _, ...rest } = draft;
  const dropped = droppedItems(latest, draft).map((item) => item.code);
  return { ...rest, version: latest.version + 1, ...(dropped.length > 0 && { dropped }) };
}
