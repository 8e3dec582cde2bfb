import PptxGenJS from 'pptxgenjs';
import type {
  Box,
  ChartElement,
  DeckPlan,
  SlideElement,
  TableElement,
  TextRun,
} from '../../../shared/handout/slides/slidePlan.ts';
import { HAIRLINE, INK, SLIDE_FILLS } from '../../../shared/handout/slides/slideTones.ts';

/** Windows に初めから入っている書体。紙と同じ仲間。 */
const FONT = 'BIZ UDPゴシック';

type Slide = PptxGenJS.Slide;

/** 計画を .pptx の中身にする。pptxgenjs を使うのはこのファイルだけ。グラフも表も PowerPoint で直せる本物。 */
export async function writeSlides(deck: DeckPlan): Promise<Uint8Array> {
  const file = new PptxGenJS();
  file.title = plain(deck.title);
  file.author = plain(deck.author);
  file.company = '';
  file.theme = { headFontFace: FONT, bodyFontFace: FONT };
  file.defineLayout({ name: 'A4', width: inches(deck.width), height: inches(deck.height) });
  file.layout = 'A4';
  for (const plan of deck.slides) {
    const slide = file.addSlide();
    for (const element of plan.elements) addElement(file, slide, element);
    if (plan.notes !== '') slide.addNotes(plain(plan.notes));
  }
  const bytes = await file.write({ outputType: 'uint8array', compression: true });
  if (!(bytes instanceof Uint8Array)) throw new Error('writeSlides: バイトの列が返らない');
  return bytes;
}

function addElement(file: PptxGenJS, slide: Slide, element: SlideElement): void {
  switch (element.kind) {
    case 'text':
      slide.addText(runs(element.runs, element), {
        ...place(element.box),
        fontSize: element.size,
        margin: 0,
        align: element.align ?? 'left',
        valign: element.vertical ?? 'top',
        ...(element.frame === undefined ? {} : { line: { color: INK, width: element.frame } }),
      });
      return;
    case 'table':
      addTable(slide, element);
      return;
    case 'chart':
      addChart(file, slide, element);
      return;
    case 'line':
      slide.addShape('line', { ...place(element.box), line: { color: element.color, width: element.width } });
      return;
    case 'picture':
      slide.addImage({ ...place(element.box), data: element.data, altText: plain(element.alt) });
      return;
    case 'tile':
      slide.addText(runs(element.runs, element), {
        ...place(element.box),
        shape: 'rect',
        fontSize: element.size,
        margin: 2,
        align: 'center',
        valign: 'middle',
        fill: { color: element.fill },
        line: { color: HAIRLINE, width: 0.5 },
      });
  }
}

function runs(
  texts: readonly TextRun[],
  element: { readonly bold?: boolean; readonly color?: string },
): PptxGenJS.TextProps[] {
  return texts.map((run) => ({
    text: plain(run.text),
    options: {
      fontFace: FONT,
      bold: run.bold ?? element.bold ?? false,
      color: run.color ?? element.color ?? INK,
      ...(run.size === undefined ? {} : { fontSize: run.size }),
    },
  }));
}

function addTable(slide: Slide, element: TableElement): void {
  const hairline = { type: 'solid' as const, color: HAIRLINE, pt: 0.5 };
  const rule = { type: 'solid' as const, color: INK, pt: 1 };
  const none = { type: 'none' as const };
  const last = element.rows.length - 1;
  slide.addTable(
    element.rows.map((row, index) =>
      row.map((cell) => ({
        text: plain(cell.text),
        options: {
          bold: cell.bold ?? false,
          align: cell.align ?? 'left',
          border: [
            index === 0 ? rule : none,
            none,
            index === last || index === 0 ? rule : hairline,
            none,
          ] as PptxGenJS.TableCellProps['border'] & object,
        },
      })),
    ) as PptxGenJS.TableRow[],
    {
      ...place(element.box),
      colW: element.widths.map(inches),
      rowH: element.heights.map(inches),
      fontFace: FONT,
      fontSize: element.size,
      color: INK,
      valign: 'middle',
      margin: [0.03, 0.06, 0.03, 0.06],
    },
  );
}

const ROUND_FILLS = Object.values(SLIDE_FILLS);

const CHART_TYPES = {
  stacked: 'bar',
  bars: 'bar',
  columns: 'bar',
  line: 'line',
  doughnut: 'doughnut',
} as const;

function addChart(file: PptxGenJS, slide: Slide, element: ChartElement): void {
  const flat = element.shape === 'stacked' || element.shape === 'bars';
  // 横の棒は下から並ぶので、読む順 (上から) になるよう逆にする。
  const order = <T>(values: readonly T[]) => (flat ? values.toReversed() : [...values]);
  const labels = order(element.categories).map(plain);
  slide.addChart(
    file.ChartType[CHART_TYPES[element.shape]],
    element.series.map((series) => ({
      name: plain(series.name),
      labels,
      // 値の無いところは空のまま。0 にすると別の数になる。
      values: order(series.values) as number[],
    })),
    {
      ...place(element.box),
      altText: plain(element.title),
      barDir: flat ? 'bar' : 'col',
      barGrouping: element.shape === 'stacked' || element.shape === 'columns' ? 'stacked' : 'clustered',
      barGapWidthPct: 35,
      // 円は部分ごとに、ほかは系列ごとに塗る。
      chartColors:
        element.shape === 'doughnut'
          ? element.categories.map((_, index) => ROUND_FILLS[index % ROUND_FILLS.length] ?? 'FFFFFF')
          : element.series.map((series) => SLIDE_FILLS[series.tone]),
      dataBorder: { pt: 0.75, color: INK },
      showValue: true,
      dataLabelColor: INK,
      dataLabelFontFace: FONT,
      dataLabelFontSize: element.size,
      catAxisLabelFontFace: FONT,
      catAxisLabelFontSize: element.size,
      valAxisLabelFontFace: FONT,
      valAxisLabelFontSize: 10.5,
      valAxisMinVal: 0,
      valAxisHidden: element.shape === 'stacked',
      valGridLine: element.shape === 'stacked' ? { style: 'none' } : { color: HAIRLINE, size: 0.5 },
      ...(element.max === undefined ? {} : { valAxisMaxVal: element.max }),
      ...(element.step === undefined ? {} : { valAxisMajorUnit: element.step }),
      showLegend: element.showLegend,
      legendPos: 'b',
      legendFontFace: FONT,
      legendFontSize: element.size,
    },
  );
}

function place(box: Box) {
  return { x: inches(box.x), y: inches(box.y), w: inches(box.w), h: inches(box.h) };
}

function inches(millimetres: number): number {
  return millimetres / 25.4;
}

/** XML に書けない字を除いた文。 */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: 書けない字そのものを除く
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '');
}
