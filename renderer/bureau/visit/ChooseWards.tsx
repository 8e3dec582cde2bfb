import { useEffect, useRef, useState } from 'react';
import type { VisitProposal } from '../../../shared/api/calls/visitCalls.ts';
import type { ProposedWard, WardReason } from '../../../shared/bureau/visit/proposeWards.ts';
import type { VisitTarget } from '../../../shared/bureau/visit/visitRecord.ts';
import { formatWareki } from '../../../shared/calendar/wareki.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import { useCall } from '../../api/useCall.ts';
import { Empty } from '../../ui/Empty.tsx';
import { CheckEntry } from '../../ui/entry/CheckEntry.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { PlannedWard } from './PlanVisits.tsx';
import { visitText } from './visitText.ts';

interface ChooseWardsProps {
  readonly context: FieldContext;
  readonly onPlan: (wards: readonly PlannedWard[]) => void;
}

/** 訪問先の候補を訳とともに並べ、人が選ぶ。 */
export function ChooseWards({ context, onPlan }: ChooseWardsProps) {
  const [target, setTarget] = useState<VisitTarget>('wardOffice');
  const [survey, setSurvey] = useState<string | null>(null);
  const [items, setItems] = useState<readonly string[] | null>(null);
  const [years, setYears] = useState(2);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const asked = { target, survey, items: items === null ? null : [...items], years };
  const proposal = useCall('visit.propose', asked);
  // 項目を選び直すたびに一覧が消えないように、次の答えが来るまで前のものを見せる。
  const last = useRef<VisitProposal | undefined>(undefined);
  useEffect(() => {
    if (proposal.data !== undefined) last.current = proposal.data;
  }, [proposal.data]);
  const shown = proposal.data ?? last.current;
  const listed = shown?.items ?? [];
  const picked = items ?? listed.filter((item) => item.chosen).map(({ code }) => code);
  return (
    <div className="body">
      <div className="content">
        <div className="visit-filters">
          <label className="choice-label">
            {visitText.target}
            <select
              className="field"
              value={target}
              onChange={(event) => {
                setTarget(event.target.value as VisitTarget);
                setSurvey(null);
                setItems(null);
                setChosen(new Set());
              }}
            >
              <option value="wardOffice">{visitText.targets.wardOffice}</option>
              <option value="supportRoom">{visitText.targets.supportRoom}</option>
            </select>
          </label>
          <label className="choice-label">
            {visitText.survey}
            <select
              className="field"
              value={shown?.survey ?? ''}
              onChange={(event) => {
                setSurvey(event.target.value);
                setItems(null);
              }}
            >
              {shown?.survey == null ? <option value="">{visitText.noSurvey}</option> : null}
              {(shown?.surveys ?? []).map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <label className="choice-label">
            {visitText.yearsOf}
            <select
              className="field"
              value={years}
              onChange={(event) => setYears(Number(event.target.value))}
            >
              {[1, 2, 3, 5].map((each) => (
                <option key={each} value={each}>
                  {visitText.years(each)}
                </option>
              ))}
            </select>
          </label>
        </div>
        {shown === undefined || proposal.isError ? (
          <Loaded query={proposal}>{() => null}</Loaded>
        ) : (
          <div className="scroll padded">
            {shown.wards.length === 0 ? (
              <Empty title={visitText.noProposal} hint={visitText.noProposalHint} />
            ) : (
              <ProposalTable wards={shown.wards} context={context} chosen={chosen} onChosen={setChosen} />
            )}
          </div>
        )}
        <div className="decision">
          <span className="muted">{visitText.chosen(chosen.size)}</span>
          <div className="acts">
            <button
              type="button"
              className="button main"
              disabled={chosen.size === 0}
              onClick={() => onPlan(plannedWards(shown, chosen, target))}
            >
              {visitText.planChosen(chosen.size)}
            </button>
          </div>
        </div>
      </div>
      <Panel title={visitText.items} about={visitText.itemsAbout}>
        {listed.length === 0 ? (
          <p className="muted">{visitText.noItems}</p>
        ) : (
          <ul className="item-choices">
            {listed.map(({ code, label, notStarted }) => (
              <li key={code}>
                <CheckEntry
                  label={label}
                  checked={picked.includes(code)}
                  onChange={(on) => setItems(on ? [...picked, code] : picked.filter((each) => each !== code))}
                />
                <span className="small muted">{visitText.notStarted(notStarted)}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}

interface ProposalTableProps {
  readonly wards: readonly ProposedWard[];
  readonly context: FieldContext;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (wards: ReadonlySet<string>) => void;
}

function ProposalTable({ wards, context, chosen, onChosen }: ProposalTableProps) {
  const nameOf = (code: string) => context.wards.find((ward) => ward.code === code)?.name ?? code;
  return (
    <table className="table sticky proposal-table" aria-label={visitText.proposals}>
      <thead>
        <tr>
          <th scope="col">{visitText.ward}</th>
          <th scope="col">{visitText.why}</th>
          <th scope="col">{visitText.lastOn}</th>
        </tr>
      </thead>
      <tbody>
        {wards.map((each) => (
          <tr key={each.ward} className={chosen.has(each.ward) ? 'chosen' : ''}>
            <th scope="row" className="nowrap">
              <CheckEntry
                label={nameOf(each.ward)}
                checked={chosen.has(each.ward)}
                onChange={(on) =>
                  onChosen(
                    on
                      ? new Set([...chosen, each.ward])
                      : new Set([...chosen].filter((ward) => ward !== each.ward)),
                  )
                }
              />
            </th>
            <td>
              <ul className="ward-reasons">
                {each.reasons.map((reason) => (
                  <li key={reason.kind}>{reasonText(reason)}</li>
                ))}
              </ul>
            </td>
            <td className="nowrap">
              {each.lastOn === null ? visitText.never : formatWareki(each.lastOn)}
              {each.planned ? <span className="tag">{visitText.hasPlan}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function reasonText(reason: WardReason): string {
  switch (reason.kind) {
    case 'newCoordinator':
      return visitText.reasonNew(reason.names.join('、'));
    case 'notStarted':
      return visitText.reasonItems(reason.items);
    case 'jump':
      return reason.messages.join('、');
    case 'notVisited':
      return reason.lastOn === null
        ? visitText.reasonNever
        : visitText.reasonLong(formatWareki(reason.lastOn));
  }
}

/** 訳から、台帳の「対象にした理由」。 */
const REASON_CODES: Readonly<Record<WardReason['kind'], string>> = {
  notStarted: 'survey',
  jump: 'survey',
  newCoordinator: 'newCoordinator',
  notVisited: 'other',
};

function plannedWards(
  proposal: VisitProposal | undefined,
  chosen: ReadonlySet<string>,
  target: VisitTarget,
): readonly PlannedWard[] {
  return (proposal?.wards ?? [])
    .filter(({ ward }) => chosen.has(ward))
    .map(({ ward, reasons }) => {
      const codes = [...new Set(reasons.map(({ kind }) => REASON_CODES[kind]))];
      // 間隔だけが訳の区のほかは、「その他」を添えない。
      return { ward, target, reasons: codes.length > 1 ? codes.filter((code) => code !== 'other') : codes };
    });
}
