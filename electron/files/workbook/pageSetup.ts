import type { HeaderFooterPlan, PrintPlan } from '../../../shared/workbook/plan.ts';

const MM_PER_INCH = 25.4;

/** 印刷の設定。用紙はいつも A4。 */
export function pageSetup(print: PrintPlan) {
  const { top, right, bottom, left } = print.marginsMm;
  return {
    paperSize: 'a4' as const,
    orientation: print.orientation,
    // 縦は何ページでもよい (0)。
    ...(print.fitToWidth && { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    horizontalCentered: true,
    margins: {
      top: top / MM_PER_INCH,
      right: right / MM_PER_INCH,
      bottom: bottom / MM_PER_INCH,
      left: left / MM_PER_INCH,
      header: 6 / MM_PER_INCH,
      footer: 6 / MM_PER_INCH,
    },
  };
}

/** 頁の上下の見出し。 */
export function headerFooter(print: PrintPlan) {
  return {
    ...(print.header && { oddHeader: sections(print.header) }),
    ...(print.footer && { oddFooter: sections(print.footer) }),
  };
}

function sections(parts: HeaderFooterPlan): string {
  return [section('L', parts.left), section('C', parts.center), section('R', parts.right)].join('');
}

function section(place: string, text: string | undefined): string {
  if (!text) return '';
  const written = text
    .toWellFormed()
    .replaceAll('&', '&&')
    .replaceAll('{page}', '&P')
    .replaceAll('{pages}', '&N');
  return `&${place}&"BIZ UDゴシック,標準"&8 ${written}`;
}
