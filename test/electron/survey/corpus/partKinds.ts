import { cellAddress } from '../../../../shared/workbook/cells.ts';
import { type Draft, type Parts, rangeOf } from './draft.ts';
import type { Kind } from './valueKinds.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const STRINGS = 'xl/sharedStrings.xml';

/** ブックの中の XML を書き換える崩し: 書式、数式、ふりがな、日付の方式、マクロ、図形。 */
export const PART_KINDS: readonly Kind[] = [
  {
    name: 'すべての文にふりがな',
    apply: (draft) => {
      draft.partEdits.push((parts) =>
        edit(parts, STRINGS, (xml) =>
          xml.replaceAll(
            '</t></si>',
            '</t><rPh sb="0" eb="1"><t>フリガナ３</t></rPh><phoneticPr fontId="1"/></si>',
          ),
        ),
      );
      return true;
    },
  },
  {
    name: '1904年方式',
    apply: (draft) => {
      const dates = draft.pick('date');
      if (dates === null) return false;
      draft.partEdits.push((parts) => {
        edit(parts, 'xl/workbook.xml', (xml) =>
          xml.replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>'),
        );
        edit(parts, SHEET, (xml) =>
          xml.replaceAll(/<v>(4[0-9]{4})<\/v>/g, (_, serial) => `<v>${Number(serial) - 1462}</v>`),
        );
      });
      return true;
    },
  },
  cell('取消線の答え', 'count', 'struck', (value, parts) => ({ value, style: style(parts, 'strike') })),
  cell('一部だけ取消線', 'count', 'struck', (value) => ({
    inline: `<r><rPr><strike/><sz val="11"/></rPr><t>3</t></r><r><t>${value}</t></r>`,
  })),
  cell('上付きの注記', 'count', 'struck', (value) => ({
    inline: `<r><t>${value}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>`,
  })),
  cell('割合の表示形式', 'count', 'unreadable', (_, parts) => ({
    value: 0.2,
    style: style(parts, 'percent'),
  })),
  cell('時刻の表示形式', 'count', 'unreadable', (_, parts) => ({
    value: 0.8333333,
    style: style(parts, 'time'),
  })),
  cell('計算結果の無い数式', 'count', 'noStoredValue', () => ({ formula: 'SUM(A1:A3)' })),
  cell('エラー値', 'count', 'errorCell', () => ({ formula: '1/0', error: '#DIV/0!' })),
  cell('名前の無いエラー値', 'choice', 'errorCell', () => ({ formula: 'x', error: '#NAME?' })),
  cell('真偽の値', 'count', 'unreadable', () => ({ boolean: true })),
  cell('計算結果のある数式', 'count', null, (value) => ({ formula: 'SUM(A1:A3)', value })),
  cell('計算の端数', 'count', null, (value) => ({
    formula: 'A1*0.1',
    value: `${Number(value) - 1}.9999999999998`,
  })),
  {
    name: '外部リンクの数式',
    apply: (draft) => {
      const item = draft.pick('count') ?? draft.pick('hours');
      if (item === null) return false;
      onCell(draft, item.code, () => ({ formula: "'[1]Sheet1'!A1", value: Number(draft.truth[item.code]) }));
      draft.partEdits.push((parts) => parts.set('xl/externalLinks/externalLink1.xml', '<externalLink/>'));
      draft.expect('info', 'notOpened', null);
      draft.expect('info', 'normalised', item.code);
      return true;
    },
  },
  {
    name: 'マクロ入り (.xlsm)',
    apply: (draft) => {
      draft.fileName = draft.fileName.replace('.xlsx', '.xlsm');
      draft.partEdits.push((parts) => {
        parts.set('xl/vbaProject.bin', Buffer.from('d0cf11e0', 'hex'));
        edit(parts, '[Content_Types].xml', (xml) =>
          xml.replace('spreadsheetml.sheet.main+xml', 'ms-excel.sheet.macroEnabled.main+xml'),
        );
      });
      draft.expect('info', 'notOpened', null);
      return true;
    },
  },
  {
    name: '答えのある行を隠した',
    apply: (draft) => {
      const item = draft.pick('count') ?? draft.pick('choice');
      if (item === null) return false;
      draft.partEdits.push((parts, plan) => {
        const row = rangeOf(plan, item.code).top + 1;
        edit(parts, SHEET, (xml) => xml.replace(`<row r="${row}"`, `<row r="${row}" hidden="1"`));
      });
      draft.expect('confirm', 'unusual', item.code);
      return true;
    },
  },
  {
    name: '○を図形で描いた',
    apply: (draft) => {
      const item = draft.pick('choice') ?? draft.pick('status3');
      if (item === null) return false;
      draft.partEdits.push((parts, plan) => {
        const { top, left } = rangeOf(plan, item.code);
        draw(parts, top, left - 1);
      });
      draft.expect('confirm', 'writtenBeside', item.code);
      return true;
    },
  },
  {
    name: '条件付き書式の取消線',
    apply: (draft) => {
      const item = draft.pick('count') ?? draft.pick('choice');
      if (item === null) return false;
      draft.partEdits.push((parts, plan) => {
        const { top, left } = rangeOf(plan, item.code);
        edit(parts, STYLES, (xml) =>
          xml.replace(/<dxfs count="0"\/>/, '<dxfs count="1"><dxf><font><strike/></font></dxf></dxfs>'),
        );
        const rule = `<conditionalFormatting sqref="${cellAddress(top, left)}"><cfRule type="expression" dxfId="0" priority="1"><formula>1</formula></cfRule></conditionalFormatting>`;
        edit(parts, SHEET, (xml) => xml.replace(/<dataValidations/, `${rule}<dataValidations`));
      });
      draft.expect('confirm', 'struck', item.code);
      return true;
    },
  },
  {
    name: '文字列のセル (inlineStr)',
    apply: (draft) => {
      const item = draft.pick('status3') ?? draft.pick('choice');
      if (item === null) return false;
      onCell(draft, item.code, () => ({ inline: `<t>${draft.fill[item.code]}</t>` }));
      return true;
    },
  },
];

interface CellContent {
  readonly value?: unknown;
  readonly style?: number;
  readonly inline?: string;
  readonly formula?: string;
  readonly error?: string;
  readonly boolean?: true;
}

/** 答えのセルの中身を替える。`why` の誤りになるはず、null なら答えは変わらない。 */
function cell(
  name: string,
  type: 'count' | 'choice',
  why: 'struck' | 'unreadable' | 'noStoredValue' | 'errorCell' | null,
  content: (value: unknown, parts: Parts) => CellContent,
): Kind {
  return {
    name: `セル・${name}`,
    apply: (draft) => {
      const item = draft.pick(type);
      if (item === null) return false;
      onCell(draft, item.code, (parts) => content(draft.truth[item.code], parts));
      if (why === null) draft.expect('info', 'normalised', item.code);
      else draft.expect('error', why, item.code);
      return true;
    },
  };
}

function onCell(draft: Draft, code: string, content: (parts: Parts) => CellContent): void {
  draft.partEdits.push((parts, plan) => {
    const { top, left } = rangeOf(plan, code);
    const address = cellAddress(top, left);
    const made = content(parts);
    const pattern = new RegExp(`<c r="${address}"([^>]*?)(/>|>.*?</c>)`);
    edit(parts, SHEET, (xml) => {
      const kept = / s="(\d+)"/.exec(pattern.exec(xml)?.[1] ?? '')?.[1];
      const style = made.style ?? kept ?? 0;
      return xml.replace(pattern, `<c r="${address}" s="${style}"${body(made)}</c>`);
    });
  });
}

function body({ value, inline, formula, error, boolean }: CellContent): string {
  const f = formula === undefined ? '' : `<f>${formula}</f>`;
  if (inline !== undefined) return ` t="inlineStr"><is>${inline}</is>`;
  if (error !== undefined) return ` t="e">${f}<v>${error}</v>`;
  if (boolean === true) return ' t="b"><v>1</v>';
  return `>${f}${value === undefined ? '' : `<v>${value}</v>`}`;
}

/** 書式を一つ足して、その番号を返す。 */
function style(parts: Parts, what: 'strike' | 'percent' | 'time'): number {
  const xml = String(parts.get(STYLES));
  const count = Number(/<cellXfs count="(\d+)"/.exec(xml)?.[1]);
  const fonts = Number(/<fonts count="(\d+)"/.exec(xml)?.[1]);
  const format = { strike: 0, percent: 9, time: 20 }[what];
  const font = what === 'strike' ? fonts : 0;
  const added = xml
    .replace(/<fonts count="\d+">/, `<fonts count="${fonts + (what === 'strike' ? 1 : 0)}">`)
    .replace('</fonts>', what === 'strike' ? '<font><strike/><sz val="11"/></font></fonts>' : '</fonts>')
    .replace(/<cellXfs count="\d+">/, `<cellXfs count="${count + 1}">`)
    .replace(
      '</cellXfs>',
      `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>`,
    );
  parts.set(STYLES, added);
  return count;
}

function draw(parts: Parts, row: number, column: number): void {
  const drawing = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${column + 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="楕円"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="ellipse"/></xdr:spPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
  parts.set('xl/drawings/drawing1.xml', drawing);
  parts.set(
    'xl/worksheets/_rels/sheet1.xml.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdD" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
  );
}

function edit(parts: Parts, name: string, change: (xml: string) => string): void {
  const before = String(parts.get(name));
  const after = change(before);
  if (after === before) throw new Error(`${name} が変わっていません`);
  parts.set(name, after);
}
