import './register.css';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { REGISTERS, registerDefinition } from '../../shared/register/tables.ts';
import { useAppState } from '../api/useAppState.ts';
import { useCall } from '../api/useCall.ts';
import { NotFoundScreen } from '../ui/NotFoundScreen.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { Drafts } from './form/useDraft.ts';
import { type CellTarget, RegisterTable } from './RegisterTable.tsx';
import { registerText } from './registerText.ts';

interface RegisterScreenProps {
  readonly table: string;
  readonly target: CellTarget | null;
}

/** 台帳の画面。基準日と点検の欄は、台帳を移っても続く。 */
export function RegisterScreen({ table, target }: RegisterScreenProps) {
  const { user } = useAppState();
  const [asOf, setAsOf] = useState<string | null>(null);
  const [checking, setChecking] = useState(false);
  const [, navigate] = useLocation();
  const drafts = useRef(new Map());
  const definition = registerDefinition(table);
  if (definition === null) return <NotFoundScreen />;
  return (
    <Drafts.Provider value={drafts.current}>
      <RegisterTable
        key={table}
        definition={definition}
        user={user}
        asOf={asOf}
        onAsOf={setAsOf}
        checking={checking}
        onChecking={setChecking}
        target={target}
        onArrived={() => navigate(`/register/${table}`, { replace: true })}
        tabs={<RegisterTabs current={table} asOf={asOf} />}
      />
    </Drafts.Provider>
  );
}

function RegisterTabs({ current, asOf }: { readonly current: string; readonly asOf: string | null }) {
  const counts = useCall('register.counts', { asOf });
  const tabs = REGISTERS.map(({ table, label }) => {
    const found = counts.data?.find((each) => each.table === table);
    return { to: `/register/${table}`, label, ...(found === undefined ? {} : { count: found.count }) };
  });
  return <Tabs tabs={tabs} current={`/register/${current}`} label={registerText.tabs} />;
}
