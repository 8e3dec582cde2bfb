import './case.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { RegisterListing } from '../../../shared/api/contract.ts';
import type { CheckedCase } from '../../../shared/bureau/caseExample/checkedCase.ts';
import { fiscalYearLabel, fiscalYearOf } from '../../../shared/calendar/fiscalYear.ts';
import { call, failureMessage } from '../../api/call.ts';
import { useAppState } from '../../api/useAppState.ts';
import { useCall } from '../../api/useCall.ts';
import { useUndo } from '../../register/UndoProvider.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useStatusLine } from '../../ui/StatusLineState.tsx';
import type { BureauScreenProps } from '../bureauScreen.ts';
import { CaseDecision } from './CaseDecision.tsx';
import { CaseList } from './CaseList.tsx';
import { CasePanel } from './CasePanel.tsx';
import { CaseTexts } from './CaseTexts.tsx';
import { caseText } from './caseText.ts';
import { ReplyCases } from './ReplyCases.tsx';

/** 事例: 一覧、点検した文、直す欄。番地は 事例の id か take (回答から取り込む)。 */
export function CaseScreen({ rest, tabs }: BureauScreenProps) {
  const cases = useCall('case.list', {});
  const listing = useCall('register.list', { table: 'caseExample', asOf: null });
  const add = useAddCase(cases.data ?? []);
  const { canUndo, undo } = useUndo('caseExample');
  const [, navigate] = useLocation();
  const taking = rest === 'take';
  const all = cases.data ?? [];
  return (
    <>
      <PageHeader
        title={caseText.title}
        about={caseText.count(all.length, all.filter(({ state }) => state === 'public').length)}
      >
        {canUndo ? (
          <button type="button" className="button" onClick={undo}>
            {caseText.undo}
          </button>
        ) : null}
        <button
          type="button"
          className="button"
          onClick={() => navigate(taking ? '/bureau/case' : '/bureau/case/take')}
        >
          {taking ? caseText.backToList : caseText.take}
        </button>
        <button type="button" className="button" onClick={() => void add()}>
          {caseText.add}
        </button>
      </PageHeader>
      {tabs}
      {taking ? (
        <ReplyCases />
      ) : (
        <Loaded query={cases}>
          {(list) => (
            <Loaded query={listing}>{(rows) => <CaseBody cases={list} listing={rows} id={rest} />}</Loaded>
          )}
        </Loaded>
      )}
    </>
  );
}

interface CaseBodyProps {
  readonly cases: readonly CheckedCase[];
  readonly listing: RegisterListing;
  readonly id: string;
}

function CaseBody({ cases, listing, id }: CaseBodyProps) {
  const [first] = cases;
  if (first === undefined) {
    return (
      <div className="padded">
        <Empty title={caseText.empty} hint={caseText.emptyHint} />
      </div>
    );
  }
  const chosen = id === '' ? first : cases.find((each) => each.id === id);
  const row = listing.rows.find((each) => each.id === chosen?.id);
  return (
    <div className="body">
      <CaseList cases={cases} chosen={chosen?.id ?? null} />
      {chosen === undefined || row === undefined ? (
        <div className="content padded">
          <Empty title={caseText.goneTitle} hint={caseText.goneHint} />
        </div>
      ) : (
        <>
          <div className="content">
            <CaseTexts key={chosen.id} checked={chosen} row={row} />
            <CaseDecision checked={chosen} />
          </div>
          <CasePanel key={chosen.id} row={row} context={listing.context} />
        </>
      )}
    </div>
  );
}

/** 今の年度と期の、次の番号の事例を足して開く。 */
function useAddCase(cases: readonly CheckedCase[]): () => Promise<void> {
  const { today } = useAppState();
  const { announce } = useStatusLine();
  const { push } = useUndo('caseExample');
  const queryClient = useQueryClient();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  return async () => {
    if (busy) return;
    setBusy(true);
    const fiscalYear = fiscalYearOf(today);
    const half = today.slice(5, 7) >= '04' && today.slice(5, 7) <= '09' ? 'first' : 'second';
    const same = cases.filter((each) => each.fiscalYear === fiscalYear && each.half === half);
    const position = Math.max(0, ...same.map((each) => each.position)) + 1;
    try {
      const outcome = await call('register.apply', {
        table: 'caseExample',
        edits: [],
        inserts: [
          {
            values: {
              fiscalYear: fiscalYearLabel(fiscalYear),
              half: half === 'first' ? '上半期' : '下半期',
              position: String(position),
              scene: '日常の療養支援',
            },
          },
        ],
        deletes: [],
      });
      if (outcome.state !== 'done') throw new Error('空の事例を足せません');
      if (outcome.batch !== null) push(outcome.batch);
      await queryClient.invalidateQueries();
      navigate(`/bureau/case/${outcome.inserted[0] ?? ''}`);
    } catch (error) {
      announce({ level: 'failed', text: failureMessage(error) });
    } finally {
      setBusy(false);
    }
  };
}
