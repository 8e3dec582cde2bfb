import type { CalendarBlock } from '../model/calendarBlock.ts';
import type { CellStrip, CellsBlock } from '../model/cellsBlock.ts';
import type { CountsBlock } from '../model/countsBlock.ts';
import type { FieldsBlock } from '../model/fieldsBlock.ts';
import type { FigureSource } from '../model/figureOrigin.ts';
import type { HandoutBlock } from '../model/handoutBlock.ts';
import type { LikertBlock } from '../model/likertBlock.ts';
import type { CountedLabel } from '../model/segment.ts';
import type { SharesBlock } from '../model/sharesBlock.ts';
import type { StatementsBlock } from '../model/statementsBlock.ts';
import type { StatesBlock } from '../model/statesBlock.ts';
import type { CouncilsBlock, EventsBlock } from '../model/textBlocks.ts';
import type { WardTableBlock } from '../model/wardBlocks.ts';
import type { WardSheetBlock } from '../model/wardSheetBlock.ts';
import type { LinesBlock, YearRow, YearsBlock } from '../model/yearsBlock.ts';
import { printedText } from '../printedText.ts';
import type { HandoutNumber } from './handoutNumber.ts';

/** 図表にある数のすべて、頁に出る順。文だけの図表は空。 */
export function listNumbers(block: HandoutBlock): readonly HandoutNumber[] {
  switch (block.kind) {
    case 'cells':
      return cellsNumbers(block);
    case 'bars':
      return block.bars.map((bar) => wardCount(bar, block.source));
    case 'states':
      return statesNumbers(block);
    case 'counts':
      return countsNumbers(block);
    case 'years':
      return yearsNumbers(block);
    case 'statements':
      return statementsNumbers(block);
    case 'wardTable':
      return wardTableNumbers(block);
    case 'wardMap':
      return block.tiles.map(({ ward, value }) =>
        plain({ label: block.title, ward, value, unit: block.unit }),
      );
    case 'likert':
      return likertNumbers(block);
    case 'lines':
      return linesNumbers(block);
    case 'shares':
      return sharesNumbers(block);
    case 'wardSheet':
      return wardSheetNumbers(block);
    case 'events':
      return eventsNumbers(block);
    case 'calendar':
      return calendarNumbers(block);
    case 'fields':
      return fieldsNumbers(block);
    case 'councils':
      return councilsNumbers(block);
    case 'duties':
    case 'clauses':
    case 'lists':
    case 'records':
    case 'picture':
      return [];
  }
}

function cellsNumbers(block: CellsBlock): readonly HandoutNumber[] {
  return [
    ...block.band.segments.map((segment) => wardCount(segment, block.source)),
    ...(block.breakdown === null || block.breakdown.how === 'listed'
      ? []
      : block.breakdown.entries.map((entry) => wardCount(entry, block.breakdown?.source ?? null))),
    ...block.strips.flatMap((strip: CellStrip) =>
      strip.segments.map((segment) => ({
        ...wardCount(segment, strip.source),
        ...(strip.place === undefined
          ? {}
          : {
              label: `${text(segment.label)} ${text(strip.title)}`,
              fiscalYear: strip.place.fiscalYear,
              half: strip.place.half,
            }),
      })),
    ),
  ];
}

function statesNumbers(block: StatesBlock): readonly HandoutNumber[] {
  return block.rows.flatMap((row) => [
    ...row.segments.map((segment) => ({
      ...wardCount(segment, row.source),
      label: `${text(row.label)} ${text(segment.label)}`,
    })),
    ...(row.earlier === null
      ? []
      : [
          {
            ...plain({
              label: `${text(row.label)} ${text(block.earlierHead ?? '')}`,
              value: row.earlier.value,
              unit: '区',
            }),
            code: block.earlierChoice ?? null,
            source: row.source,
            fiscalYear: block.earlierPlace?.fiscalYear ?? null,
            half: block.earlierPlace?.half,
          },
        ]),
  ]);
}

function countsNumbers(block: CountsBlock): readonly HandoutNumber[] {
  return block.bars.flatMap((bar) => {
    const number = { ...plain({ label: bar.label, value: bar.value, unit: block.unit }), source: bar.source };
    const silent = { ...number, label: `${text(bar.label)} 未回答`, value: bar.noAnswer, unit: '区' };
    return [
      ...(bar.instead === null
        ? [number, ...bar.wards.map(({ ward, value }) => ({ ...number, ward, value }))]
        : []),
      ...(bar.noAnswer > 0 ? [silent] : []),
    ];
  });
}

function yearsNumbers(block: YearsBlock): readonly HandoutNumber[] {
  return block.rows.flatMap((row) =>
    block.columns.flatMap((column, index) => {
      const value = row.values[index] ?? null;
      if (value === null) return [];
      const label = `${text(row.label)} ${text(column.label)}`;
      return [
        {
          ...plain({ label, value, unit: block.unit }),
          source: sourceAt(row, index),
          fiscalYear: column.fiscalYear,
          half: column.half,
        },
      ];
    }),
  );
}

/** 列の数の項目。前の版で code の違う項目は、その版の code。計や差には無い。 */
function sourceAt(row: Pick<YearRow, 'source' | 'items'>, index: number): FigureSource | null {
  return row.source === undefined ? null : { ...row.source, item: row.items?.[index] ?? row.source.item };
}

function statementsNumbers(block: StatementsBlock): readonly HandoutNumber[] {
  return block.rows
    .filter((row) => row.continued !== true)
    .flatMap((row) => [
      ...(row.uncounted === true ? [] : [{ ...wardCount(row.engaged, row.source), label: text(row.label) }]),
      ...(row.noAnswer.count === 0
        ? []
        : [{ ...wardCount(row.noAnswer, row.source), label: `${text(row.label)} 未回答` }]),
    ]);
}

function wardTableNumbers(block: WardTableBlock): readonly HandoutNumber[] {
  return [
    ...block.rows.map((row) => ({
      ...plain({ label: block.valueHead, ward: row.ward, value: row.value, unit: block.unit }),
      ...(row.marks.length === 0 ? {} : { marks: row.marks }),
    })),
    plain({ label: block.total.label, value: block.total.value, unit: block.unit }),
  ];
}

/** アンケートの回収数と、設問ごとの回答の数。 */
function likertNumbers(block: LikertBlock): readonly HandoutNumber[] {
  return block.groups.flatMap((group) => [
    ...known({ label: `${group.label} 配布数`, value: group.base, unit: '人' }),
    ...known({ label: `${group.label} 回収数`, value: group.returned, unit: '人' }),
    ...rateNumber(group),
    ...group.questions.flatMap(({ question, segments }) =>
      segments.map(({ label, count, unknown }) =>
        plain({
          label: `${group.label} ${question} ${unknown ? '選択肢不明' : label}`,
          value: count,
          unit: '人',
        }),
      ),
    ),
  ]);
}

function linesNumbers(block: LinesBlock): readonly HandoutNumber[] {
  return block.series.flatMap((series) =>
    block.columns.flatMap(({ label, fiscalYear, half }, index) => {
      const value = series.values[index] ?? null;
      return value === null
        ? []
        : [
            {
              ...plain({
                label: `${series.label} ${text(label)}`,
                value,
                unit: series.unit ?? block.unit,
              }),
              source: sourceAt(series, index),
              fiscalYear,
              half,
            },
          ];
    }),
  );
}

function sharesNumbers(block: SharesBlock): readonly HandoutNumber[] {
  return block.parts.map(({ label, value, source, wards }) => ({
    ...plain({ label, value, unit: block.unit }),
    source,
    wards,
  }));
}

/** 区別シートの数。前年度の数には年度を付ける。三状態などの言葉は数でないので入らない。 */
function wardSheetNumbers(block: WardSheetBlock): readonly HandoutNumber[] {
  const { ward, institutions } = block;
  const counted = (label: string, value: number, unit: string) => plain({ label, ward, value, unit });
  return [
    counted('積極的医療機関', institutions.count, 'か所'),
    counted('積極的医療機関 正式', institutions.formal, 'か所'),
    counted('積極的医療機関 内諾', institutions.consented, 'か所'),
    ...[...institutions.kinds, ...institutions.functions].map(({ label, count }) =>
      counted(`積極的医療機関 ${label}`, count, 'か所'),
    ),
    ...block.replies.rows.flatMap((row) =>
      (
        [
          [block.replies.currentHead, row.current, null, row.source.item],
          [block.replies.beforeHead, row.before, row.beforePlace ?? null, row.beforeItem ?? row.source.item],
        ] as const
      ).flatMap(([head, { value }, place, item]) =>
        value === null
          ? []
          : [
              {
                ...counted(`${row.label} ${head}`, value, row.unit),
                source: { ...row.source, item },
                fiscalYear: place?.fiscalYear ?? null,
                half: place?.half,
              },
            ],
      ),
    ),
    ...block.meetings.rows.flatMap(({ label, held, planned }) => [
      counted(`${label} 開催`, held, '回'),
      counted(`${label} 予定`, planned, '回'),
    ]),
    counted('確認事項', block.open.questions, '件'),
    counted('台帳に反映していない違い', block.open.proposals, '件'),
  ];
}

function eventsNumbers(block: EventsBlock): readonly HandoutNumber[] {
  return block.events.flatMap((event) =>
    event.rounds.flatMap((round) => {
      const label = `${text(event.name)} ${text(round.label)} ${text(round.date)}`.replaceAll('  ', ' ');
      return [
        ...(round.wards === null
          ? []
          : [plain({ label: `${label} 参加区数`, value: round.wards, unit: '区' })]),
        ...known({ label: `${label} 参加者数`, value: round.persons, unit: '人' }),
      ];
    }),
  );
}

/** 台帳の記録にある数 (参加者、区)。 */
function fieldsNumbers(block: FieldsBlock): readonly HandoutNumber[] {
  return block.groups.flatMap(({ title, fields }) =>
    fields.flatMap((field) =>
      field.lines.flatMap((line) => {
        const part = /^（.*）$/.test(line[0]?.text ?? '') ? (line[0]?.text ?? '') : '';
        return line.flatMap(({ number }) =>
          number === undefined
            ? []
            : [
                plain({
                  label: [title, field.label, part, number.label].filter((word) => word !== '').join(' '),
                  value: number.value,
                  unit: number.unit,
                }),
              ],
        );
      }),
    ),
  );
}

/** 区の会議の、月ごとの開く区の数。日は「日付」に出る。 */
function calendarNumbers(block: CalendarBlock): readonly HandoutNumber[] {
  return block.groups.flatMap(({ rows }) =>
    rows.flatMap(({ label, cells }) =>
      cells.flatMap(({ wards }, at) =>
        wards === null
          ? []
          : [
              {
                ...plain({ label: `${label} ${block.months[at] ?? ''}`, value: wards.count, unit: '区' }),
                wards: wards.origin.wards ?? [],
              },
            ],
      ),
    ),
  );
}

/** 計画から刷った会議の回数。 */
function councilsNumbers(block: CouncilsBlock): readonly HandoutNumber[] {
  return block.councils.flatMap(({ name, planned }) =>
    planned === undefined ? [] : [plain({ label: `${name} 計画の回数`, value: planned.value, unit: '回' })],
  );
}

/** 回収率 (%)。紙に出した率と同じ数。 */
function rateNumber({ label, rate, base }: LikertBlock['groups'][number]): readonly HandoutNumber[] {
  const value = Number.parseFloat(rate);
  return base === null || Number.isNaN(value) ? [] : [plain({ label: `${label} 回収率`, value, unit: '%' })];
}

/** 分かっている数だけ。 */
function known({
  value,
  ...rest
}: Omit<PlainNumber, 'value'> & { readonly value: number | null }): readonly HandoutNumber[] {
  return value === null ? [] : [plain({ ...rest, value })];
}

/** 区の数。 */
function wardCount(entry: CountedLabel, source: FigureSource | null): HandoutNumber {
  return {
    ...plain({ label: text(entry.label), value: entry.count, unit: '区' }),
    code: entry.code,
    source,
    wards: entry.wards,
  };
}

interface PlainNumber {
  readonly label: string;
  readonly value: number;
  readonly ward?: string;
  readonly unit: string;
}

/** 台帳や定義から来た数。 */
function plain({ label, value, ward, unit }: PlainNumber): HandoutNumber {
  return {
    code: null,
    label: text(label),
    ward: ward ?? null,
    value,
    unit,
    fiscalYear: null,
    source: null,
    wards: [],
  };
}

/** 改行や太字の印を除いた一行。 */
function text(label: string): string {
  return printedText(label.replaceAll('\n', '').replaceAll('**', ''));
}
