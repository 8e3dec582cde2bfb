import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { call, failureMessage } from '../api/call.ts';
import type { GridColumn, GridViewState } from '../ui/grid/gridTypes.ts';
import { arrangeColumns } from '../ui/grid/viewState.ts';
import { useStatusLine } from '../ui/StatusLineState.tsx';
import { exchangeText } from './registerText.ts';

/** 画面に見えている列と行。その順で書き出す。 */
export interface ExportScope {
  readonly columns: readonly string[];
  readonly ids: readonly string[] | null;
}

/** 見えている列を、見えている順で。 */
export function visibleColumns(columns: readonly GridColumn[], view: GridViewState): readonly string[] {
  return arrangeColumns(columns, view)
    .map(({ key }) => key)
    .filter((key) => !view.hidden.includes(key));
}

interface ExportMenuProps {
  readonly table: string;
  readonly asOf: string | null;
  readonly scope: () => ExportScope;
}

/** 画面に見えているとおりに、Excel か CSV に書き出す。 */
export function ExportMenu({ table, asOf, scope }: ExportMenuProps) {
  const { announce } = useStatusLine();
  const write = async (format: 'xlsx' | 'csv') => {
    const { columns, ids } = scope();
    announce({ level: 'busy', text: exchangeText.exporting });
    try {
      const saved = await call('register.export', {
        table,
        asOf,
        columns: [...columns],
        ids: ids === null ? null : [...ids],
        format,
      });
      announce(
        saved === null ? null : { level: 'done', text: exchangeText.exported(saved.rows, saved.path) },
      );
    } catch (error) {
      announce({ level: 'failed', text: failureMessage(error) });
    }
  };
  return (
    <MenuTrigger>
      <Button className="button">{exchangeText.export}</Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="choice-list"
          aria-label={exchangeText.exportHint}
          onAction={(key) => void write(key === 'csv' ? 'csv' : 'xlsx')}
        >
          <MenuItem id="xlsx" className="choice-item">
            {exchangeText.xlsx}
          </MenuItem>
          <MenuItem id="csv" className="choice-item">
            {exchangeText.csv}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
