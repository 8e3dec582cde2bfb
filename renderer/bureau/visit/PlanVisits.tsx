import { useState } from 'react';
import type { VisitRecord, VisitTarget } from '../../../shared/bureau/visit/visitRecord.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import { definitionOf, registerField } from '../../../shared/register/tables.ts';
import { useRegisterWriter } from '../../register/useRegisterWriter.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { CheckEntry } from '../../ui/entry/CheckEntry.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { useStatusLine } from '../../ui/StatusLineState.tsx';
import { visitText } from './visitText.ts';

/** 予定に入れる区。reasons は対象にした理由の code。 */
export interface PlannedWard {
  readonly ward: string;
  readonly target: VisitTarget;
  readonly reasons: readonly string[];
}

interface PlanVisitsProps {
  /** 決まっている区。空なら一つ選ぶ。 */
  readonly wards: readonly PlannedWard[];
  readonly context: FieldContext;
  readonly onClose: () => void;
  /** 足した初めの行と予定日。 */
  readonly onPlanned: (visit: string, day: string) => void;
}

const KINDS: Readonly<Record<VisitTarget, VisitRecord['kind']>> = {
  wardOffice: 'support',
  supportRoom: 'visit',
};

/** 訪問を予定に入れる。いくつの区でも一つの履歴のまとまりになる。 */
export function PlanVisits({ wards, context, onClose, onPlanned }: PlanVisitsProps) {
  const fixed = wards.length > 0;
  const [ward, setWard] = useState('');
  const [target, setTarget] = useState<VisitTarget>(wards[0]?.target ?? 'wardOffice');
  const [kind, setKind] = useState<VisitRecord['kind']>(KINDS[target]);
  const [reasons, setReasons] = useState<ReadonlySet<string>>(new Set());
  const [day, setDay] = useState('');
  const [visitors, setVisitors] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { announce } = useStatusLine();
  const chosen = fixed ? wards : ward === '' ? [] : [{ ward, target, reasons: [] }];
  const write = useRegisterWriter(
    definitionOf('visit'),
    context,
    chosen.length > 1 ? visitText.planWhy(chosen.length) : '',
  );
  const nameOf = (code: string) => context.wards.find((each) => each.code === code)?.name ?? '';
  const plan = async () => {
    setBusy(true);
    const result = await write({
      edits: [],
      inserts: chosen.map((each) => ({
        values: {
          ward: nameOf(each.ward),
          target: visitText.targets[each.target],
          kind: visitText.kinds[kind],
          reasons: reasonText(new Set([...each.reasons, ...reasons])),
          plannedOn: day,
          visitors,
        },
      })),
    });
    setBusy(false);
    if (!result.ok) return setFailure(result.refusals[0]?.reason ?? result.failure);
    announce({ level: 'done', text: visitText.planned(chosen.length) });
    onPlanned(result.inserted[0] ?? '', day);
  };
  return (
    <ModalDialog
      title={visitText.plan}
      about={visitText.planAbout}
      onClose={onClose}
      acts={
        <>
          <span className="small late">{failure ?? (chosen.length === 0 ? visitText.needWard : '')}</span>
          <button type="button" className="button" onClick={onClose}>
            {visitText.cancel}
          </button>
          <button
            type="button"
            className="button main"
            disabled={chosen.length === 0 || busy}
            onClick={() => void plan()}
          >
            {visitText.plan}
          </button>
        </>
      }
    >
      <div className="group-fields">
        {fixed ? (
          <dl className="person-facts">
            {wards.map((each) => (
              <div key={each.ward}>
                <dt>{nameOf(each.ward)}</dt>
                <dd>
                  {visitText.targets[each.target]}　{reasonText(new Set(each.reasons)).replaceAll('\n', '、')}
                </dd>
              </div>
            ))}
          </dl>
        ) : (
          <div className="plan-pair">
            <label className="round-field">
              <span>{visitText.ward}</span>
              <select className="field" value={ward} onChange={(event) => setWard(event.target.value)}>
                <option value="">{visitText.needWard}</option>
                {context.wards.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label className="round-field">
              <span>{visitText.target}</span>
              <select
                className="field"
                value={target}
                onChange={(event) => {
                  const next = event.target.value as VisitTarget;
                  setTarget(next);
                  setKind(KINDS[next]);
                }}
              >
                <option value="wardOffice">{visitText.targets.wardOffice}</option>
                <option value="supportRoom">{visitText.targets.supportRoom}</option>
              </select>
            </label>
          </div>
        )}
        <label className="round-field">
          <span>{visitText.kind}</span>
          <select
            className="field"
            value={kind}
            onChange={(event) => setKind(event.target.value as VisitRecord['kind'])}
          >
            <option value="support">{visitText.kinds.support}</option>
            <option value="visit">{visitText.kinds.visit}</option>
          </select>
        </label>
        <DayField label={visitText.plannedOn} day={day} onChange={setDay} />
        <label className="round-field">
          <span>{visitText.visitors}</span>
          <textarea
            className="field"
            rows={2}
            value={visitors}
            placeholder={visitText.visitorsHint}
            onChange={(event) => setVisitors(event.target.value)}
          />
        </label>
        <fieldset className="group-people">
          <legend>
            {wards.some((each) => each.reasons.length > 0) ? visitText.moreReasons : visitText.reasons}
          </legend>
          <ul>
            {REASONS.map(({ code, label }) => (
              <li key={code}>
                <CheckEntry
                  label={label}
                  checked={reasons.has(code)}
                  onChange={(on) =>
                    setReasons(
                      on
                        ? new Set([...reasons, code])
                        : new Set([...reasons].filter((each) => each !== code)),
                    )
                  }
                />
              </li>
            ))}
          </ul>
        </fieldset>
      </div>
    </ModalDialog>
  );
}

const REASONS = registerField(definitionOf('visit'), 'reasons')?.choices ?? [];

function reasonText(codes: ReadonlySet<string>): string {
  return REASONS.filter(({ code }) => codes.has(code))
    .map(({ label }) => label)
    .join('\n');
}
