import './training.css';
import { useState } from 'react';
import { Link } from 'wouter';
import type { RegisterListing } from '../../../shared/api/contract.ts';
import { eventState } from '../../../shared/bureau/meeting/eventState.ts';
import { trainingReport, trainingYear } from '../../../shared/bureau/training/trainingReport.ts';
import { fiscalYearLabel, fiscalYearOf } from '../../../shared/calendar/fiscalYear.ts';
import { TRAINING_REGISTER } from '../../../shared/register/definitions/training.ts';
import { useAppState } from '../../api/useAppState.ts';
import { useCall } from '../../api/useCall.ts';
import { Empty } from '../../ui/Empty.tsx';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { BureauScreenProps } from '../bureauScreen.ts';
import { NewEvent } from '../meeting/NewEvent.tsx';
import { AcpMonthBoard } from './AcpMonthBoard.tsx';
import { TrainingList } from './TrainingList.tsx';
import { TrainingPanel } from './TrainingPanel.tsx';
import { ReportTable, TrainingTally } from './TrainingTally.tsx';
import { trainingText } from './trainingText.ts';

/** 右の欄に出すもの。 */
type Shown =
  | { readonly what: 'row'; readonly id: string }
  | { readonly what: 'new'; readonly initial: Readonly<Record<string, string>> }
  | null;

/** 研修・普及啓発: 年度の一覧、対象と方法の数、活動報告会、ACP強化月間。番地の row/ID はその行。 */
export function TrainingScreen({ rest, tabs }: BureauScreenProps) {
  const listing = useCall('register.list', { table: 'training', asOf: null });
  const [place, id = ''] = rest.split('/').map(decodeURIComponent);
  const [shown, setShown] = useState<Shown>(place === 'row' && id !== '' ? { what: 'row', id } : null);
  return (
    <>
      <PageHeader title={trainingText.title}>
        <button type="button" className="button main" onClick={() => setShown({ what: 'new', initial: {} })}>
          {trainingText.add}
        </button>
      </PageHeader>
      {tabs}
      <div className="body">
        <Loaded query={listing}>
          {(found) => <TrainingBody listing={found} shown={shown} onShow={setShown} />}
        </Loaded>
        <TrainingSide shown={shown} onShow={setShown} />
      </div>
    </>
  );
}

interface SideProps {
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

function TrainingSide({ shown, onShow }: SideProps) {
  if (shown === null) {
    return (
      <Panel title={trainingText.panel}>
        <p className="muted">{trainingText.choose}</p>
      </Panel>
    );
  }
  if (shown.what === 'row') return <TrainingPanel id={shown.id} onClose={() => onShow(null)} />;
  return (
    <NewEvent
      table="training"
      initial={shown.initial}
      onAdded={(id) => onShow({ what: 'row', id })}
      onClose={() => onShow(null)}
    />
  );
}

function TrainingBody({ listing, shown, onShow }: SideProps & { readonly listing: RegisterListing }) {
  const { today } = useAppState();
  const { rows, context } = listing;
  const thisYear = fiscalYearOf(today);
  const opened = rows.find((row) => shown?.what === 'row' && row.id === shown.id);
  const [fiscalYear, setFiscalYear] = useState(
    opened === undefined ? thisYear : (trainingYear(opened) ?? thisYear),
  );
  const [category, setCategory] = useState('');
  const [ward, setWard] = useState('');
  const report = trainingReport(rows, context.wards, fiscalYear, today);
  const listed = report.rows.filter(
    (row) =>
      (category === '' || row.category === category) &&
      (ward === '' || (ward === CITY ? row.ward === null : row.ward === ward)),
  );
  const years = [
    ...new Set([thisYear + 1, thisYear, fiscalYear, ...rows.flatMap((row) => trainingYear(row) ?? [])]),
  ].sort((a, b) => b - a);
  const open = (id: string) => onShow({ what: 'row', id });
  const chosen = shown?.what === 'row' ? shown.id : null;
  return (
    <div className="content">
      <div className="register-bar bureau-bar">
        <PickEntry
          label={trainingText.year}
          value={String(fiscalYear)}
          options={years.map((year) => ({ value: String(year), label: fiscalYearLabel(year) }))}
          onPick={(value) => setFiscalYear(Number(value))}
        />
        <PickEntry
          label={trainingText.category}
          value={category}
          options={[{ value: '', label: trainingText.all }, ...CATEGORIES]}
          onPick={setCategory}
        />
        <PickEntry
          label={trainingText.ward}
          value={ward}
          options={[
            { value: '', label: trainingText.allWards },
            { value: CITY, label: trainingText.city },
            ...context.wards.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onPick={setWard}
        />
        <span className="count">{trainingText.count(listed.length, report.rows.length)}</span>
        <Link href="/register/training">{trainingText.grid}</Link>
      </div>
      <div className="scroll padded training-body">
        <section className="training-main">
          {listed.length > 0 ? (
            <TrainingList
              rows={listed.map((row) => ({ row, state: eventState(row, today) }))}
              context={context}
              chosen={chosen}
              onOpen={open}
            />
          ) : report.rows.length > 0 ? (
            <Empty title={trainingText.noMatch} hint={trainingText.noMatchHint}>
              <button
                type="button"
                className="button"
                onClick={() => {
                  setCategory('');
                  setWard('');
                }}
              >
                {trainingText.dropConditions}
              </button>
            </Empty>
          ) : (
            <Empty title={trainingText.nothing} hint={trainingText.nothingHint} />
          )}
          <ReportTable rows={rows} chosen={chosen} onOpen={open} />
        </section>
        <div className="training-side">
          <AcpMonthBoard
            acp={report.acp}
            onOpen={open}
            onAdd={(code) =>
              onShow({
                what: 'new',
                initial: {
                  category: 'acpMonth',
                  ward: code,
                  title: trainingText.acpName,
                  plannedOn: `${fiscalYear}-11-01`,
                },
              })
            }
          />
          <TrainingTally title={trainingText.byAudience} counts={report.audiences} />
          <TrainingTally title={trainingText.byMethod} counts={report.methods} />
          <p className="muted small">{trainingText.countAbout}</p>
        </div>
      </div>
    </div>
  );
}

/** 区を問わない行を選ぶときの値。区コードと紛れない。 */
const CITY = 'city';

const CATEGORIES = (TRAINING_REGISTER.fields.find(({ key }) => key === 'category')?.choices ?? []).map(
  ({ code, label }) => ({ value: code, label }),
);
