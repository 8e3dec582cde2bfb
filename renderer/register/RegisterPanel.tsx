import { useDeferredValue } from 'react';
import type { RegisterDefinition } from '../../shared/register/definition.ts';
import type { FieldContext } from '../../shared/register/fieldContext.ts';
import { Panel } from '../ui/Panel.tsx';
import { CheckPanel } from './panel/CheckPanel.tsx';
import { PeoplePanel } from './panel/PeoplePanel.tsx';
import { RowPanel } from './panel/RowPanel.tsx';
import type { RegisterRow } from './registerColumns.ts';
import { panelText } from './registerText.ts';
import type { WriteRegister } from './useRegisterWriter.tsx';

interface RegisterPanelProps {
  readonly definition: RegisterDefinition;
  readonly row: RegisterRow | null;
  readonly number: number;
  readonly context: FieldContext;
  readonly day: string;
  readonly write: WriteRegister;
  readonly why: string;
  readonly onWhy: (why: string) => void;
  readonly checking: boolean;
  readonly onChecking: (checking: boolean) => void;
  readonly onDelete: (row: RegisterRow) => void;
  readonly onClose: () => void;
}

/** 人の台帳。行を選ばなければ集計を見せる。 */
const PEOPLE: ReadonlySet<string> = new Set(['coordinator', 'assignment', 'qualification', 'experience']);

/** 右の欄: 点検の結果、選んだ行、何も選んでいなければ集計。 */
export function RegisterPanel(props: RegisterPanelProps) {
  const { definition, context, day, checking } = props;
  // 矢印で行を走る間は、欄を描くのを後に回す。
  const row = useDeferredValue(props.row);
  if (checking) return <CheckPanel table={definition.table} onClose={() => props.onChecking(false)} />;
  if (row === null || props.row === null) {
    if (PEOPLE.has(definition.table)) return <PeoplePanel day={day} context={context} />;
    return (
      <Panel title={panelText.title}>
        <p className="muted">{panelText.none}</p>
      </Panel>
    );
  }
  return (
    <RowPanel
      key={String(row[definition.idKey])}
      definition={definition}
      row={row}
      number={props.number}
      context={context}
      day={day}
      write={props.write}
      why={props.why}
      onWhy={props.onWhy}
      onDelete={props.onDelete}
      onClose={props.onClose}
    />
  );
}
