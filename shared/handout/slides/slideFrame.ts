import type { HandoutModel, HandoutPage } from '../model/handoutModel.ts';
import type { Box, SlideElement } from './slidePlan.ts';
import { lineSize, slideText, textHeight } from './slideText.ts';
import { BLUE, HAIRLINE, INK, MUTED } from './slideTones.ts';

/** 左右の余白 mm。 */
export const SIDE = 18;

/** スライドの大きさ mm。 */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export function runningHead(
  model: HandoutModel,
  page: HandoutPage,
  measure: number,
): readonly SlideElement[] {
  const tags = [model.sample ? '架空の値' : '', model.public ? '〔公開資料〕' : '']
    .filter(Boolean)
    .join('　');
  const chapters = model.chapters.flatMap((chapter, index) => {
    const current = chapter.id === page.chapter;
    const gap = index === 0 ? '' : '　　';
    return [
      {
        text: `${gap}${slideText(chapter.numeral)} ${slideText(chapter.label)}`,
        bold: current,
        color: current ? INK : MUTED,
      },
    ];
  });
  return [
    {
      kind: 'text',
      box: { x: SIDE, y: 10, w: measure - 90, h: 9 },
      runs: chapters,
      size: 10.5,
      vertical: 'middle',
    },
    {
      ...text({ x: SIDE + measure - 90, y: 10, w: 55, h: 9 }, tags, 10.5),
      align: 'right',
      vertical: 'middle',
    },
    {
      ...text({ x: SIDE + measure - 33, y: 10.5, w: 33, h: 8 }, slideText(model.documentNumber), 12),
      align: 'center',
      vertical: 'middle',
      bold: true,
      frame: 1,
    },
    { kind: 'line', box: { x: SIDE, y: 21, w: measure, h: 0 }, color: INK, width: 1 },
  ];
}

interface Intro {
  readonly elements: readonly SlideElement[];
  readonly bottom: number;
}

export function coverIntro(model: HandoutModel, page: HandoutPage, measure: number): Intro {
  const title = slideText(model.coverTitle);
  const titleHeight = textHeight(title, measure, 28);
  const message = slideText(page.message.join('\n'));
  const author = slideText(
    [(model.council ?? []).join('　'), model.author].filter((line) => line !== '').join('\n'),
  );
  const authorHeight = textHeight(author, measure, 12);
  const top = 32 + titleHeight + authorHeight + 2;
  return {
    elements: [
      {
        ...text({ x: SIDE, y: 24, w: measure, h: 7 }, slideText(model.fiscalYearLabel), 13),
        bold: true,
        color: BLUE,
      },
      { ...text({ x: SIDE, y: 31, w: measure, h: titleHeight }, title, 28), bold: true },
      text({ x: SIDE, y: 32 + titleHeight, w: measure, h: authorHeight }, author, 12),
      {
        ...text({ x: SIDE, y: top, w: measure, h: textHeight(message, measure, 16) }, message, 16),
        bold: true,
      },
    ],
    bottom: top + textHeight(message, measure, 16) + 3,
  };
}

export function pageIntro(page: HandoutPage, measure: number): Intro {
  const section = page.asOf === null ? measure : measure - 50;
  const message = slideText(page.message.join('\n'));
  const size = lineSize(message, measure, 22);
  const messageHeight = textHeight(message, measure, size);
  const lead = slideText(page.lead.join('\n'));
  const leadHeight = lead === '' ? 0 : textHeight(lead, measure, 12) + 1;
  return {
    elements: [
      {
        ...text(
          { x: SIDE, y: 24, w: section, h: 7 },
          slideText(page.section ?? ''),
          lineSize(page.section ?? '', section, 13),
        ),
        bold: true,
        color: BLUE,
      },
      ...(page.asOf === null
        ? []
        : [
            {
              ...text({ x: SIDE + measure - 50, y: 24, w: 50, h: 7 }, slideText(page.asOf), 12),
              align: 'right' as const,
            },
          ]),
      { ...text({ x: SIDE, y: 32, w: measure, h: messageHeight }, message, size), bold: true },
      ...(lead === '' ? [] : [text({ x: SIDE, y: 33 + messageHeight, w: measure, h: leadHeight }, lead, 12)]),
    ],
    bottom: 36 + messageHeight + leadHeight,
  };
}

export function foot(model: HandoutModel, index: number, { width, height }: Size): readonly SlideElement[] {
  const measure = width - SIDE * 2;
  return [
    { kind: 'line', box: { x: SIDE, y: height - 15, w: measure, h: 0 }, color: HAIRLINE, width: 0.5 },
    {
      ...text(
        { x: SIDE, y: height - 14.5, w: measure - 40, h: 7 },
        slideText(`${model.fiscalYearLabel} ${model.title}`),
        10.5,
      ),
      color: MUTED,
    },
    {
      ...text(
        { x: SIDE + measure - 40, y: height - 14.5, w: 40, h: 7 },
        `${index + 1} / ${model.pages.length}`,
        12,
      ),
      bold: true,
      align: 'right',
    },
  ];
}

/** 一続きの文。 */
export function text(box: Box, value: string, size: number): Extract<SlideElement, { kind: 'text' }> {
  return { kind: 'text', box, runs: [{ text: value }], size, color: INK, vertical: 'top' };
}
