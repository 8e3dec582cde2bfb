import { MEETING_PLAN_REGISTER } from '../../register/definitions/meetingPlan.ts';
import { choiceLabelOf } from '../bureau/choiceLabelOf.ts';
import { bureauOf } from '../bureau/chooseEvents.ts';
import type { CouncilsDefinition } from '../definition/writtenBlocks.ts';
import type { HandoutFacts } from '../facts.ts';
import type { CouncilsBlock } from '../model/textBlocks.ts';

type Planned = CouncilsBlock['councils'][number]['planned'];

/** 会議体。種類の書いてある会議の回数は、資料の年度の計画 (市全体) から。 */
export function buildCouncils(definition: CouncilsDefinition, facts: HandoutFacts): CouncilsBlock {
  const { id, title, hint = null, ruled = false, half } = definition;
  return {
    kind: 'councils',
    id,
    title,
    hint,
    ruled,
    source: null,
    ...(half === undefined ? {} : { half }),
    councils: definition.councils.map(({ plan, ...council }) => {
      const planned = plan === undefined ? undefined : plannedOf(plan, facts);
      if (planned === undefined) return council;
      return { ...council, frequency: `年${planned.value}回`, planned };
    }),
  };
}

/** 市全体のその種類の会議の、資料の年度の計画の回数。計画の行が無ければ undefined。 */
export function plannedOf(kind: string, facts: HandoutFacts): Planned {
  const plans = bureauOf(facts).plans.filter(
    (plan) => plan.kind === kind && plan.ward === null && plan.fiscalYear === facts.fiscalYear,
  );
  const [only, ...rest] = plans;
  if (only === undefined) return undefined;
  const label = `${choiceLabelOf(MEETING_PLAN_REGISTER, 'kind', kind)} 計画の回数`;
  return {
    value: plans.reduce((sum, { plannedCount }) => sum + plannedCount, 0),
    origin: {
      label,
      wards: [],
      source: null,
      register: {
        table: 'meetingPlan',
        asOf: null,
        where: rest.length === 0 ? {} : { kind: [choiceLabelOf(MEETING_PLAN_REGISTER, 'kind', kind)] },
        ...(rest.length === 0 ? { row: { id: only.id, field: 'plannedCount' } } : {}),
      },
    },
  };
}
