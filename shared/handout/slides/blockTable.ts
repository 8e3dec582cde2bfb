import type { HandoutBlock } from '../model/handoutBlock.ts';
import type { StatementRow } from '../model/statementsBlock.ts';
import { estimateWidth } from '../printedText.ts';
import type { SlideCell } from './slidePlan.ts';
import { slideText } from './slideText.ts';

export interface BlockTable {
  readonly rows: readonly (readonly SlideCell[])[];
  /** 列の幅 mm。 */
  readonly widths: readonly number[];
}

/** 表として書く図表。グラフや地図にするものは null。 */
export function blockTable(block: HandoutBlock, width: number): BlockTable | null {
  switch (block.kind) {
    case 'statements':
      return table(
        width,
        [24, 64, 12],
        [head(block.labelHead), head(block.statementsHead), head(block.wardsHead, 'right')],
        block.rows.map((row) => [
          cell(row.continued === true ? `${row.label}\n（続き）` : row.label, true),
          cell(statements(row)),
          figure(row.continued === true ? '' : row.uncounted === true ? '－' : `${row.engaged.count}区`),
        ]),
      );
    case 'clauses':
      return table(
        width,
        markShares(block.clauses.map(({ mark }) => mark)),
        null,
        block.clauses.map((clause) => [cell(clause.mark, true), cell(clause.text)]),
      );
    case 'duties':
      return table(
        width,
        [34, 66],
        [head('担当'), head(block.title)],
        [
          ...block.offices.map((office) => [
            cell(office.name, true),
            cell(office.duties.map((duty) => `${duty.text}${duty.mark ?? ''}`).join('\n')),
          ]),
          [
            cell(block.requirementsTitle, true),
            cell(
              block.requirements.map(({ mark, text }) => `${mark}${text.replaceAll('\n', '')}`).join('\n'),
            ),
          ],
        ],
      );
    case 'councils':
      return table(
        width,
        [26, 10, 30, 34],
        [head('会議'), head('回数'), head('目的'), head('議題')],
        block.councils.map((council) => [
          cell(council.role === null ? council.name : `${council.name}\n${council.role}`, true),
          cell(council.frequency),
          cell(council.purpose),
          cell(council.topics.join('\n')),
        ]),
      );
    case 'events':
      return table(
        width,
        [24, 10, 24, 24, 9, 9],
        [
          head('行事'),
          head('回'),
          head('日時'),
          head('会場・方式'),
          head('参加区', 'right'),
          head('参加者', 'right'),
        ],
        block.events.flatMap((event) =>
          event.rounds.map((round, index) => [
            cell(index === 0 ? event.name : '', true),
            cell(round.label),
            cell(round.date),
            cell(round.place),
            figure(round.wards === null ? '' : `${round.wards}区`),
            figure(round.persons === null ? '' : `${round.persons}人`),
          ]),
        ),
      );
    case 'calendar':
      return calendarTable(block, width);
    case 'fields':
      return fieldsTable(block, width);
    case 'lists':
      return table(
        width,
        [22, 78],
        null,
        block.groups.length === 0
          ? [[cell(block.nothing), cell('')]]
          : block.groups.map(({ heading, items }) => [
              cell(heading, true),
              cell(items.map(({ text }) => `・${text}`).join('\n')),
            ]),
      );
    case 'wardTable':
      return wardTable(block, width);
    case 'likert':
      return likertTable(block, width);
    case 'records':
      return table(
        width,
        block.columns.map((column) => column.width),
        block.columns.map((column) => head(column.label)),
        block.rows.length === 0
          ? [block.columns.map((_, index) => cell(index === 0 ? block.nothing : ''))]
          : block.rows.map((row) => row.map((value) => cell(value))),
      );
    case 'cells':
    case 'bars':
    case 'states':
    case 'counts':
    case 'years':
    case 'lines':
    case 'shares':
    case 'wardMap':
    case 'wardSheet':
    case 'picture':
      return null;
  }
}

/** 24区を2列に。最後の行は計。 */
function wardTable(block: Extract<HandoutBlock, { kind: 'wardTable' }>, width: number): BlockTable {
  const half = Math.ceil(block.rows.length / 2);
  const pair = (index: number) => {
    const row = block.rows[index];
    return row === undefined
      ? [cell(''), cell('')]
      : [cell(row.ward), figure(`${row.value}${row.marks.join('')}`)];
  };
  const heads = [head(block.wardHead), head(block.valueHead, 'right')];
  return table(
    width,
    [30, 20, 30, 20],
    [...heads, ...heads],
    [
      ...Array.from({ length: half }, (_, index) => [...pair(index), ...pair(index + half)]),
      [
        cell(''),
        cell(''),
        cell(block.total.label, true),
        { ...figure(String(block.total.value)), bold: true },
      ],
    ],
  );
}

/** アンケート: 設問ごとの回答と数。 */
function likertTable(block: Extract<HandoutBlock, { kind: 'likert' }>, width: number): BlockTable {
  return table(
    width,
    [18, 34, 48],
    [head(''), head('設問'), head('回答（人）')],
    block.groups.flatMap((group) =>
      group.questions.map(({ question, segments }, index) => [
        cell(index === 0 ? `${group.label}\n${returnedText(group)}` : '', true),
        cell(question.replaceAll('\n', '')),
        cell(segments.map(({ label, count }) => `${label} ${count}`).join('、')),
      ]),
    ),
  );
}

function returnedText({ returned, rate }: Extract<HandoutBlock, { kind: 'likert' }>['groups'][number]) {
  return returned === null ? '回収数は未入力' : `回収${returned}人（${rate}）`;
}

/** 印の欄と文の欄の割合。長い印が一行に入るだけ。 */
function markShares(marks: readonly string[]): readonly [number, number] {
  const longest = Math.max(...marks.map(estimateWidth), 0);
  const share = Math.min(24, Math.max(8, Math.ceil((longest + 1) * 2)));
  return [share, 100 - share];
}

/** 台帳の記録: 名札と文。まとまりに題があれば、その左に。 */
function fieldsTable(block: Extract<HandoutBlock, { kind: 'fields' }>, width: number): BlockTable {
  const titled = block.groups.some(({ title }) => title !== '');
  const rows = block.groups.flatMap(({ title, fields }) =>
    fields.map((field, index) => [
      ...(titled ? [cell(index === 0 ? title : '', true)] : []),
      cell(field.label, true),
      cell(field.lines.map((pieces) => pieces.map(({ text }) => text).join('')).join('\n')),
    ]),
  );
  if (rows.length === 0) return table(width, [100], null, [[cell(block.nothing)]]);
  return table(width, titled ? [22, 14, 64] : [16, 84], null, rows);
}

/** 年間予定: 会議が行、月が列。 */
function calendarTable(block: Extract<HandoutBlock, { kind: 'calendar' }>, width: number): BlockTable {
  const blank = block.months.map(() => cell(''));
  return table(
    width,
    [27, ...block.months.map(() => 6)],
    [head('会議'), ...block.months.map((month) => head(month))],
    block.groups.length === 0
      ? [[cell(block.nothing), ...blank]]
      : block.groups.flatMap(({ label, rows }) => [
          [cell(label, true), ...blank],
          ...rows.map((row) => [
            cell(row.label),
            ...row.cells.map(({ days, wards }) =>
              cell(
                wards === null
                  ? days.map(({ day, weekday }) => `${day}${weekday}`).join('\n')
                  : `${wards.count}区`,
              ),
            ),
          ]),
        ]),
  );
}

function statements(row: StatementRow): string {
  return row.instead === null
    ? row.statements.map((each) => `${each.rest === true ? '' : '・'}${each.text}`).join('\n')
    : row.instead.text;
}

function table(
  width: number,
  shares: readonly number[],
  heads: readonly SlideCell[] | null,
  rows: readonly (readonly SlideCell[])[],
): BlockTable {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return {
    widths: shares.map((share) => (share / total) * width),
    rows: heads === null ? rows : [heads, ...rows],
  };
}

function head(text: string, align: SlideCell['align'] = 'left'): SlideCell {
  return { text: slideText(text), bold: true, align };
}

function cell(text: string, bold = false): SlideCell {
  return { text: slideText(text), bold };
}

function figure(text: string): SlideCell {
  return { text, align: 'right' };
}
