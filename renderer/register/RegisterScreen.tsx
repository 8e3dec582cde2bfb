import './register.css';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { RegisterListing } from '../../shared/api/contract.ts';
import type { RegisterDefinition } from '../../shared/register/definition.ts';
import { type FieldContext, NO_CONTEXT } from '../../shared/register/fieldContext.ts';
import { REGISTERS } from '../../shared/register/tables.ts';
import { call } from '../api/call.ts';
import { useAppState } from '../api/useAppState.ts';
import { Icon } from '../ui/Icon.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { NotFoundScreen } from '../ui/NotFoundScreen.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { AsOfField } from './AsOfField.tsx';
import { RegisterGrid } from './RegisterGrid.tsx';
import { fieldText, type RegisterRow } from './registerColumns.ts';
import { registerText } from './registerText.ts';

export function RegisterScreen({ table }: { readonly table: string }) {
  const definition = REGISTERS.find((each) => each.table === table);
  const [asOf, setAsOf] = useState<string | null>(null);
  if (definition === undefined) return <NotFoundScreen />;
  return (
    <>
      <PageHeader title={registerText.title} about={`${definition.label}　${registerText.readOnly}`} />
      <RegisterTabs current={table} />
      <Register key={table} definition={definition} asOf={asOf} onAsOf={setAsOf} />
    </>
  );
}

function RegisterTabs({ current }: { readonly current: string }) {
  const listings = useQueries({
    queries: REGISTERS.map(({ table }) => ({
      queryKey: ['register.list', { table, asOf: null }],
      queryFn: () => call('register.list', { table, asOf: null }),
    })),
  });
  const tabs = REGISTERS.map(({ table, label }, index) => {
    const rows = listings[index]?.data?.rows.length;
    return { to: `/register/${table}`, label, ...(rows === undefined ? {} : { count: rows }) };
  });
  return <Tabs tabs={tabs} current={`/register/${current}`} label={registerText.tabs} />;
}

interface RegisterProps {
  readonly definition: RegisterDefinition;
  readonly asOf: string | null;
  readonly onAsOf: (day: string | null) => void;
}

interface ChosenRow {
  readonly row: RegisterRow;
  readonly number: number;
}

function Register({ definition, asOf, onAsOf }: RegisterProps) {
  const { today } = useAppState();
  const dated = definition.valid !== null;
  const input = { table: definition.table, asOf: dated ? asOf : null };
  const listing = useQuery<RegisterListing, Error>({
    queryKey: ['register.list', input],
    queryFn: () => call('register.list', input),
    // 基準日を変える間も表を消さない。
    placeholderData: keepPreviousData,
  });
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState<number | null>(null);
  const [chosen, setChosen] = useState<ChosenRow | null>(null);
  const searching = useDeferredValue(search);
  const total = listing.data?.rows.length ?? 0;
  return (
    <div className="body">
      <div className="content">
        <div className="register-bar">
          {dated ? (
            <AsOfField
              day={asOf}
              today={today}
              onChange={(day) => {
                setChosen(null);
                onAsOf(day);
              }}
            />
          ) : (
            <span className="muted small">{registerText.undated}</span>
          )}
          <span className="count" role="status">
            {search === '' || shown === null ? registerText.rows(total) : registerText.found(shown, total)}
          </span>
          <span className="search-field">
            <Icon name="search" size={14} />
            <input
              type="search"
              aria-label={registerText.search}
              placeholder={registerText.searchHint}
              value={search}
              onChange={(event) => {
                setChosen(null);
                setSearch(event.target.value);
              }}
            />
          </span>
        </div>
        {shown === 0 && listing.data !== undefined ? (
          <p className="register-nothing">
            {search === '' ? registerText.nothing : registerText.nothingFound(search)}{' '}
            {search === '' ? null : (
              <button type="button" className="link-button" onClick={() => setSearch('')}>
                {registerText.clear}
              </button>
            )}
          </p>
        ) : null}
        <Loaded query={listing}>
          {(data) => (
            <RegisterGrid
              label={definition.label}
              listing={data}
              search={searching}
              onShown={setShown}
              onChoose={(row, number) => setChosen(row === null ? null : { row, number })}
            />
          )}
        </Loaded>
      </div>
      <RowPanel definition={definition} chosen={chosen} context={listing.data?.context ?? NO_CONTEXT} />
    </div>
  );
}

interface RowPanelProps {
  readonly definition: RegisterDefinition;
  readonly chosen: ChosenRow | null;
  readonly context: FieldContext;
}

/** 選んだ行のすべての欄。長い所在地や備考もここで全部読める。 */
function RowPanel({ definition, chosen, context }: RowPanelProps) {
  if (chosen === null) {
    return (
      <Panel title={registerText.panelTitle}>
        <p className="muted">{registerText.panelNone}</p>
      </Panel>
    );
  }
  const { row, number } = chosen;
  const ward = context.wards.find((each) => each.code === (row.ward ?? row.code));
  const title = String(row.name ?? row.coordinatorName ?? definition.label);
  const about = [
    registerText.row(number),
    ...(ward === undefined ? [] : [`${ward.name}（${ward.block}ブロック）`]),
  ];
  return (
    <Panel title={title} about={about.join('　')}>
      <dl className="keys">
        {definition.fields.map((field) => {
          const text = fieldText(field, row[field.key], context);
          return (
            <div key={field.key} className="key-row">
              <dt>{field.label}</dt>
              <dd>{text === '' ? <span className="muted">{registerText.blank}</span> : text}</dd>
            </div>
          );
        })}
      </dl>
    </Panel>
  );
}
