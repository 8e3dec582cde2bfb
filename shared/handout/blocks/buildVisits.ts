import type { VisitHeading } from '../../bureau/visit/visitHeading.ts';
import type { VisitRecord } from '../../bureau/visit/visitRecord.ts';
import { visitSummary } from '../../bureau/visit/visitSummary.ts';
import { fiscalYearLabel, fiscalYearOf } from '../../calendar/fiscalYear.ts';
import { formatWareki } from '../../calendar/wareki.ts';
import { VISIT_REGISTER } from '../../register/definitions/visit.ts';
import { choiceLabelOf } from '../bureau/choiceLabelOf.ts';
import { bureauOf } from '../bureau/chooseEvents.ts';
import type { VisitsDefinition } from '../definition/bureauBlocks.ts';
import { type HandoutFacts, wardNames } from '../facts.ts';
import type { FieldsBlock, RecordField } from '../model/fieldsBlock.ts';
import type { FigureOrigin } from '../model/figureOrigin.ts';
import type { ListGroup, ListsBlock } from '../model/listsBlock.ts';

/** 個別支援・訪問: 済んだ区の数・期間・内容 (coverage) か、見出しごとのまとめ (findings)。資料の年度の済んだものだけ。 */
export function buildVisits(definition: VisitsDefinition, facts: HandoutFacts): FieldsBlock | ListsBlock {
  const visits = visitsOf(definition, facts);
  const figure = {
    id: definition.id,
    title: definition.title,
    hint: definition.hint ?? null,
    ruled: definition.ruled ?? false,
    source: null,
    nothing: '該当なし',
  };
  if (definition.show === 'findings') return { ...figure, kind: 'lists', groups: findingGroups(facts) };
  const fields = coverageFields(visits, definition, facts);
  return {
    ...figure,
    kind: 'fields',
    groups: fields.length === 0 ? [] : [{ title: '', fields }],
    dates: [],
  };
}

/** 資料の年度に済んだ、その行き先・種類の訪問。日の順。 */
export function visitsOf(
  { target, visit }: Pick<VisitsDefinition, 'target' | 'visit'>,
  facts: HandoutFacts,
): readonly (VisitRecord & { readonly visitedOn: string })[] {
  return bureauOf(facts)
    .visits.flatMap((each) =>
      each.visitedOn !== null &&
      each.target === target &&
      each.kind === visit &&
      fiscalYearOf(each.visitedOn) === facts.fiscalYear
        ? [{ ...each, visitedOn: each.visitedOn }]
        : [],
    )
    .toSorted((a, b) => (a.visitedOn < b.visitedOn ? -1 : 1));
}

type Done = ReturnType<typeof visitsOf>;

function coverageFields(
  visits: Done,
  definition: VisitsDefinition,
  facts: HandoutFacts,
): readonly RecordField[] {
  const [first, last] = [visits[0], visits.at(-1)];
  if (first === undefined || last === undefined) return [];
  const wards = wardNames(
    facts,
    visits.map(({ ward }) => ward),
  );
  const support = definition.visit === 'support';
  const every = wards.length === facts.wards.length;
  const label = `${TARGETS[definition.target]} ${support ? '個別支援実施' : '訪問'}`;
  return [
    {
      label: support ? '実施' : '訪問',
      lines: [
        [
          {
            text: `${wards.length}区`,
            number: { label, value: wards.length, unit: '区' },
            origin: visitOrigin(visits, definition, { label, wards }),
          },
          { text: coverageWords(support, every, visits.length > wards.length ? visits.length : null) },
        ],
      ],
    },
    { label: '期間', lines: [[{ text: periodText(first.visitedOn, last.visitedOn) }]] },
    ...(definition.content === undefined ? [] : [{ label: '内容', lines: [[{ text: definition.content }]] }]),
  ];
}

function coverageWords(support: boolean, every: boolean, times: number | null): string {
  const words = !support && every ? '（全区訪問済）' : '';
  return times === null ? words : `${words}、延べ${times}回`;
}

const TARGETS = { wardOffice: '区役所', supportRoom: '相談支援室' } as const;

/** 令和5年4月〜6月。同じ月だけなら一つ。 */
function periodText(from: string, to: string): string {
  const month = (day: string) => formatWareki(day).replace(/月.*$/, '月');
  if (month(from) === month(to)) return month(from);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${month(from)}〜${sameYear ? month(to).replace(/^.*年/, '') : month(to)}`;
}

function visitOrigin(
  visits: Done,
  { target, visit }: VisitsDefinition,
  { label, wards }: { readonly label: string; readonly wards: readonly string[] },
): FigureOrigin {
  const days = [...new Set(visits.map(({ visitedOn }) => formatWareki(visitedOn)))];
  return {
    label,
    wards,
    source: null,
    register: {
      table: 'visit',
      asOf: null,
      where: {
        target: [choiceLabelOf(VISIT_REGISTER, 'target', target)],
        kind: [choiceLabelOf(VISIT_REGISTER, 'kind', visit)],
        visitedOn: days,
      },
    },
  };
}

/** 訪問結果まとめの、資料に載せるとした文。見出しに年度を添える。 */
function findingGroups(facts: HandoutFacts): readonly ListGroup[] {
  const { visits, statements } = bureauOf(facts);
  return visitSummary(visits, statements, facts.fiscalYear).flatMap(({ heading, label, statements: own }) => {
    const shown = own.filter(({ printed }) => printed === 1);
    if (shown.length === 0) return [];
    return [
      {
        heading: headingText(heading, label, facts.fiscalYear),
        items: shown.map(({ id, text, sources }) => ({
          text,
          origin: {
            label: `訪問結果まとめ　${label}`,
            wards: wardNames(
              facts,
              sources.map(({ ward }) => ward),
            ),
            source: null,
            register: {
              table: 'visitStatement' as const,
              asOf: null,
              where: {},
              row: { id, field: null },
            },
          },
        })),
      },
    ];
  });
}

/** 取組み内容は前の年度の、取り組みたいことはその年度のこと (S1:476–495)。 */
function headingText(heading: VisitHeading, label: string, fiscalYear: number): string {
  if (heading === 'workDone') return `${fiscalYearLabel(fiscalYear - 1)}の${label}`;
  return heading === 'wishes' ? `${fiscalYearLabel(fiscalYear)}に${label}` : label;
}
