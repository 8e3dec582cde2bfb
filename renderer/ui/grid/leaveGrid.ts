const STOPS =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]';

/** F6: 表の外の、次 (または前) の部品へ焦点を移す。Tab が升目を進むので、出る道を別に持つ。 */
export function leaveGrid(root: HTMLElement, back: boolean): void {
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)].filter(
    (element) => element.tabIndex >= 0 && !root.contains(element) && element.checkVisibility(),
  );
  const isAfter = (element: HTMLElement) =>
    (root.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const before = stops.filter((element) => !isAfter(element));
  const after = stops.filter(isAfter);
  (back ? (before.at(-1) ?? after.at(-1)) : (after[0] ?? before[0]))?.focus();
}
