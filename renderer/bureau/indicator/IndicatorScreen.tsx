import './indicator.css';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { RegisterListing } from '../../../shared/api/contract.ts';
import type { IndicatorView } from '../../../shared/bureau/indicator/indicatorView.ts';
import { call, failureMessage } from '../../api/call.ts';
import { useCall } from '../../api/useCall.ts';
import { useUndo } from '../../register/UndoProvider.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useStatusLine } from '../../ui/StatusLineState.tsx';
import type { BureauScreenProps } from '../bureauScreen.ts';
import { IndicatorPanel } from './IndicatorPanel.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { indicatorText } from './indicatorText.ts';

/** 評価指標: 年度の値の表と、選んだ指標の定義・推移・打つ数。番地は指標の id。 */
export function IndicatorScreen({ rest, tabs }: BureauScreenProps) {
  const indicators = useCall('indicator.list', {});
  const rows = useCall('register.list', { table: 'indicator', asOf: null });
  const values = useCall('register.list', { table: 'indicatorValue', asOf: null });
  const { canUndo, undo } = useUndo('indicator');
  const { canUndo: canUndoValue, undo: undoValue } = useUndo('indicatorValue');
  const add = useAddIndicator(indicators.data ?? []);
  return (
    <>
      <PageHeader title={indicatorText.title} about={indicatorText.about(indicators.data?.length ?? 0)}>
        {canUndoValue || canUndo ? (
          <button type="button" className="button" onClick={canUndoValue ? undoValue : undo}>
            {indicatorText.undo}
          </button>
        ) : null}
        <button type="button" className="button main" onClick={() => void add()}>
          {indicatorText.add}
        </button>
      </PageHeader>
      {tabs}
      <Loaded query={indicators}>
        {(list) => (
          <Loaded query={rows}>
            {(listing) => (
              <Loaded query={values}>
                {(typed) => <IndicatorBody indicators={list} listing={listing} typed={typed} id={rest} />}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

interface IndicatorBodyProps {
  readonly indicators: readonly IndicatorView[];
  readonly listing: RegisterListing;
  readonly typed: RegisterListing;
  readonly id: string;
}

function IndicatorBody({ indicators, listing, typed, id }: IndicatorBodyProps) {
  const [first] = indicators;
  if (first === undefined) {
    return (
      <div className="padded">
        <Empty title={indicatorText.empty} hint={indicatorText.emptyHint} />
      </div>
    );
  }
  const chosen = id === '' ? first : indicators.find((each) => each.id === id);
  const row = listing.rows.find((each) => each.id === chosen?.id);
  return (
    <div className="body">
      <div className="content">
        {chosen === undefined ? (
          <div className="padded">
            <Empty title={indicatorText.goneTitle} hint={indicatorText.goneHint} />
          </div>
        ) : null}
        <IndicatorTable indicators={indicators} chosen={chosen?.id ?? null} />
      </div>
      {chosen === undefined || row === undefined ? null : (
        <IndicatorPanel
          key={chosen.id}
          indicator={chosen}
          row={row}
          typed={typed.rows.filter((each) => each.indicator === chosen.id)}
          context={listing.context}
        />
      )}
    </div>
  );
}

/** 次の順の指標を足して開く。 */
function useAddIndicator(indicators: readonly IndicatorView[]): () => Promise<void> {
  const { announce } = useStatusLine();
  const { push } = useUndo('indicator');
  const queryClient = useQueryClient();
  const [, navigate] = useLocation();
  return async () => {
    const position = Math.max(0, ...indicators.map((each) => each.position)) + 1;
    try {
      const outcome = await call('register.apply', {
        table: 'indicator',
        edits: [],
        inserts: [
          {
            values: {
              position: String(position),
              name: indicatorText.newName,
              side: indicatorText.sides.work,
              direction: '増やす',
            },
          },
        ],
        deletes: [],
      });
      if (outcome.state !== 'done') throw new Error('空の指標を足せません');
      if (outcome.batch !== null) push(outcome.batch);
      await queryClient.invalidateQueries();
      navigate(`/bureau/indicator/${outcome.inserted[0] ?? ''}`);
    } catch (error) {
      announce({ level: 'failed', text: failureMessage(error) });
    }
  };
}
