export interface Overflow {
  readonly page: string;
  readonly what: '本文が枠からはみ出す' | '横にはみ出す' | '図の言葉が重なる';
}

/** 頁の本文が枠に収まらないところ、図の言葉が重なるところを探し、頁に data-overflow を付ける。 */
export function findOverflow(root: ParentNode = document): readonly Overflow[] {
  return [...root.querySelectorAll<HTMLElement>('.handout-page')].flatMap((page) => {
    const found = overflowsOf(page);
    if (found.length > 0) page.dataset.overflow = found.join('、');
    else delete page.dataset.overflow;
    return found.map((what) => ({ page: page.dataset.page ?? '', what }));
  });
}

function overflowsOf(page: HTMLElement): readonly Overflow['what'][] {
  const body = page.querySelector<HTMLElement>('[data-body]');
  if (body === null) return [];
  const frame = page.getBoundingClientRect();
  const scale = frame.width / page.offsetWidth;
  const limit = body.getBoundingClientRect();
  const parts = [...page.querySelectorAll('[data-body] *, .page-intro *, .page-notes li')].map((element) =>
    element.getBoundingClientRect(),
  );
  const drawn = parts.filter((part) => part.width > 0 && part.height > 0);
  const bodyBottom = Math.max(
    0,
    ...[...body.querySelectorAll('*')].map((element) => element.getBoundingClientRect().bottom),
  );
  const side = (18 / 25.4) * 96 * scale;
  const slack = 2 * scale;
  return [
    ...(bodyBottom > limit.bottom + slack ? (['本文が枠からはみ出す'] as const) : []),
    ...(drawn.some((part) => part.right > frame.right - side + slack || part.left < frame.left + side - slack)
      ? (['横にはみ出す'] as const)
      : []),
    ...(labelsCollide(page, slack) ? (['図の言葉が重なる'] as const) : []),
  ];
}

function labelsCollide(page: HTMLElement, slack: number): boolean {
  const boxes = [...page.querySelectorAll('[data-label]')].map((label) => label.getBoundingClientRect());
  return boxes.some((a, index) =>
    boxes
      .slice(index + 1)
      .some(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack,
      ),
  );
}
