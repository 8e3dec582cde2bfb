import { AllCommunityModule, type GridApi, ModuleRegistry, themeQuartz } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useMemo, useRef } from 'react';
import type { RegisterListing } from '../../shared/api/contract.ts';
import { type RegisterRow, registerColumns } from './registerColumns.ts';
import { GRID_LOCALE, registerText } from './registerText.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

interface RegisterGridProps {
  readonly label: string;
  readonly listing: RegisterListing;
  readonly search: string;
  readonly onChoose: (row: RegisterRow | null, number: number) => void;
  readonly onShown: (count: number) => void;
}

/** 見るだけの表。編む欄は無い。 */
export function RegisterGrid({ label, listing, search, onChoose, onShown }: RegisterGridProps) {
  const api = useRef<GridApi<RegisterRow> | null>(null);
  const columns = useMemo(
    () => registerColumns(listing.fields, listing.context),
    [listing.fields, listing.context],
  );
  const rows = useMemo(() => [...listing.rows], [listing.rows]);
  return (
    <section className="register-grid" aria-label={registerText.grid(label)}>
      <AgGridReact<RegisterRow>
        theme={THEME}
        columnDefs={columns}
        rowData={rows}
        defaultColDef={{
          sortable: true,
          resizable: true,
          suppressMovable: true,
          suppressHeaderMenuButton: true,
        }}
        quickFilterText={search}
        localeText={{ ...GRID_LOCALE }}
        suppressOverlays={['loading', 'noRows', 'noMatchingRows']}
        suppressCellFocus={false}
        animateRows={false}
        onGridReady={(event) => {
          api.current = event.api;
        }}
        onFirstDataRendered={(event) => {
          // 字が届く前に測ると、代わりの字の幅になる。
          void document.fonts.ready.then(() =>
            requestAnimationFrame(() => {
              if (!event.api.isDestroyed()) event.api.autoSizeAllColumns();
            }),
          );
        }}
        onModelUpdated={(event) => onShown(event.api.getDisplayedRowCount())}
        onCellFocused={({ rowIndex }) => {
          if (rowIndex === null) return;
          onChoose(api.current?.getDisplayedRowAtIndex(rowIndex)?.data ?? null, rowIndex + 1);
        }}
      />
    </section>
  );
}

const THEME = themeQuartz.withParams({
  accentColor: '#0017c1',
  backgroundColor: '#ffffff',
  foregroundColor: '#1a1a1a',
  borderColor: '#e6e6e6',
  borderRadius: 0,
  wrapperBorderRadius: 0,
  wrapperBorder: { color: '#cccccc' },
  columnBorder: { color: '#e6e6e6' },
  rowBorder: { color: '#e6e6e6' },
  headerColumnBorder: { color: '#cccccc' },
  headerRowBorder: { color: '#7f7f7f' },
  headerBackgroundColor: '#f2f2f2',
  headerFontWeight: 700,
  headerFontSize: 12,
  headerTextColor: '#4d4d4d',
  headerHeight: 31,
  rowHeight: 28,
  fontFamily: 'inherit',
  fontSize: 13,
  cellHorizontalPadding: 8,
  rowHoverColor: '#f2f2f2',
  oddRowBackgroundColor: '#ffffff',
  spacing: 6,
});
