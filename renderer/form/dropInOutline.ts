import { moveItem } from '../../shared/survey/editing/editItem.ts';
import { moveSection } from '../../shared/survey/editing/editSection.ts';
import type { FormDefinition } from '../../shared/survey/form.ts';

export const WHOLE = 'whole';

export function sectionKey(code: string): string {
  return `section:${code}`;
}

export function itemKey(code: string): string {
  return `item:${code}`;
}

/** 一覧の鍵が指すもの。様式の全体なら null。 */
export function parseKey(key: string): { readonly kind: 'section' | 'item'; readonly code: string } | null {
  const [kind, code = ''] = key.split(':');
  return kind === 'section' || kind === 'item' ? { kind, code } : null;
}

/** 一覧で `moved` を `target` の前か後に放したときの様式。節は節どうし、項目は項目の間か節の頭に入る。 */
export function dropInOutline(
  form: FormDefinition,
  moved: string,
  target: string,
  position: 'before' | 'after',
): FormDefinition {
  const [from, to] = [parseKey(moved), parseKey(target)];
  if (from === null || moved === target) return form;
  if (from.kind === 'section') return dropSection(form, from.code, to, position);
  if (to === null) return form;
  if (to.kind === 'section') {
    const at = form.sections.findIndex((section) => section.code === to.code);
    // 節の見出しの前に放すと前の節の終わり、後に放すとその節の頭。
    const before = form.sections[at - 1];
    if (position === 'after' || before === undefined) return moveItem(form, from.code, to.code, 0);
    return moveItem(form, from.code, before.code, Number.POSITIVE_INFINITY);
  }
  const section = form.sections.find((one) => one.items.some((item) => item.code === to.code));
  if (section === undefined) return form;
  const rest = section.items.filter((item) => item.code !== from.code);
  const at = rest.findIndex((item) => item.code === to.code);
  return moveItem(form, from.code, section.code, position === 'before' ? at : at + 1);
}

function dropSection(
  form: FormDefinition,
  code: string,
  to: ReturnType<typeof parseKey>,
  position: 'before' | 'after',
): FormDefinition {
  const target =
    to === null
      ? form.sections[0]
      : form.sections.find((one) => one.code === to.code || one.items.some((item) => item.code === to.code));
  if (target === undefined || target.code === code) return form;
  const rest = form.sections.filter((section) => section.code !== code);
  const at = rest.findIndex((section) => section.code === target.code);
  const before = to === null || (to.kind === 'section' && position === 'before');
  return moveSection(form, code, before ? at : at + 1);
}
