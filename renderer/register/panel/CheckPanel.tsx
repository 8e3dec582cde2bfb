import { useState } from 'react';
import { Link } from 'wouter';
import type { RegisterFinding } from '../../../shared/register/checking/finding.ts';
import { REGISTERS } from '../../../shared/register/tables.ts';
import { useCall } from '../../api/useCall.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { checkText } from '../registerText.ts';
import { ClosePanel } from './ClosePanel.tsx';

const ICONS: Readonly<Record<RegisterFinding['level'], IconName>> = {
  error: 'octagon',
  confirm: 'triangle',
  info: 'info',
};
/** 一つの台帳で初めに見せる数。 */
const FIRST = 30;

/** 台帳全体の点検の結果。押すとその升目へ。直せば、結果も数え直される。 */
export function CheckPanel({ table, onClose }: { readonly table: string; readonly onClose: () => void }) {
  const findings = useCall('register.check', {});
  const count = (level: RegisterFinding['level']) =>
    (findings.data ?? []).filter((each) => each.level === level).length;
  return (
    <Panel
      title={checkText.title}
      about={
        findings.data === undefined
          ? checkText.checking
          : checkText.about(count('error'), count('confirm'), count('info'))
      }
      acts={
        <>
          <button type="button" className="button" onClick={() => void findings.refetch()}>
            {checkText.again}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {checkText.close}
          </button>
        </>
      }
    >
      <ClosePanel onClose={onClose} />
      <Loaded query={findings}>
        {(list) =>
          list.length === 0 ? (
            <p>{checkText.clean}</p>
          ) : (
            // 見ている台帳のものを先に。
            [...REGISTERS]
              .sort((a, b) => Number(b.table === table) - Number(a.table === table))
              .map(({ table: each, label }) => {
                const mine = list.filter((finding) => finding.table === each);
                return mine.length === 0 ? null : <Group key={each} label={label} findings={mine} />;
              })
          )
        }
      </Loaded>
    </Panel>
  );
}

interface GroupProps {
  readonly label: string;
  readonly findings: readonly RegisterFinding[];
}

function Group({ label, findings }: GroupProps) {
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, FIRST);
  return (
    <>
      <h3>{checkText.group(label, findings.length)}</h3>
      <ul className="finding-list">
        {shown.map(({ level, table, id, field, message }) => (
          <li key={`${id} ${field ?? ''} ${message}`}>
            <span className={`mark ${level}`}>
              <Icon name={ICONS[level]} size={14} />
              {checkText.level[level]}
            </span>
            <Link href={placeOf({ table, id, field })}>{message}</Link>
          </li>
        ))}
      </ul>
      {shown.length < findings.length ? (
        <button type="button" className="link-button small" onClick={() => setAll(true)}>
          {checkText.more(findings.length - shown.length)}
        </button>
      ) : null}
    </>
  );
}

/** 所見の行き先。アンケートは、数を打つ画面へ。 */
function placeOf({ table, id, field }: Pick<RegisterFinding, 'table' | 'id' | 'field'>): string {
  if (table === 'questionnaire' && field === 'returned') return `/bureau/questionnaire/${id}`;
  return `/register/${table}/row/${id}${field === null ? '' : `/${field}`}`;
}
