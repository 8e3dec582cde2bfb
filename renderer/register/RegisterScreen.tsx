import './register.css';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { parseRegisterView } from '../../shared/register/registerView.ts';
import { REGISTERS, registerDefinition } from '../../shared/register/tables.ts';
import { useCall } from '../api/useCall.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { NotFoundScreen } from '../ui/NotFoundScreen.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { registerText } from './registerText.ts';
import type { CellTarget } from './useArrival.ts';
import { keepFilters } from './useKeptFilters.ts';

interface RegisterScreenProps {
  readonly table: string;
  readonly target: CellTarget | null;
  /** 見せる行 (registerView の二つの部分)。 */
  readonly show: string | null;
}

/** 台帳の画面。基準日、変更の理由、点検の欄は、台帳を移っても続く。 */
export function RegisterScreen({ table, target, show }: RegisterScreenProps) {
  const views = useCall('register.views', {});
  const [asOf, setAsOf] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const [checking, setChecking] = useState(false);
  // 見せる行の決まった行き先に着くたびに増やし、その条件で表を開き直す。
  const [arrivals, setArrivals] = useState(0);
  const [, navigate] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: 行き先に着いたときに一度
  useEffect(() => {
    if (show === null) return;
    const [day = '', where = ''] = show.split('/');
    const view = parseRegisterView(day, where);
    setAsOf(view.asOf);
    keepFilters(table, view.where);
    setArrivals((count) => count + 1);
    navigate(`/register/${table}`, { replace: true });
  }, [show]);
  const definition = registerDefinition(table);
  if (definition === null) return <NotFoundScreen />;
  return (
    <Loaded query={views}>
      {(kept) => (
        <RegisterTable
          key={`${table} ${arrivals}`}
          definition={definition}
          kept={kept}
          asOf={asOf}
          onAsOf={setAsOf}
          why={why}
          onWhy={setWhy}
          checking={checking}
          onChecking={setChecking}
          target={target}
          onArrived={() => navigate(`/register/${table}`, { replace: true })}
          tabs={<RegisterTabs current={table} asOf={asOf} />}
        />
      )}
    </Loaded>
  );
}

function RegisterTabs({ current, asOf }: { readonly current: string; readonly asOf: string | null }) {
  const counts = useCall('register.counts', { asOf });
  const group = registerDefinition(current)?.group ?? 'base';
  const tabs = REGISTERS.filter((each) => each.group === group).map(({ table, label }) => {
    const found = counts.data?.find((each) => each.table === table);
    return { to: `/register/${table}`, label, ...(found === undefined ? {} : { count: found.count }) };
  });
  const others =
    group === 'base'
      ? { to: '/register/training', label: registerText.bureauRegisters }
      : { to: '/register/institution', label: registerText.baseRegisters };
  return <Tabs tabs={[...tabs, others]} current={`/register/${current}`} label={registerText.tabs} />;
}
