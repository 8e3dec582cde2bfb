import './import.css';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Survey } from '../../../shared/survey/survey.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { useCall } from '../../api/useCall.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SurveyChoice } from '../SurveyChoice.tsx';
import { SurveyTabs } from '../SurveyTabs.tsx';
import { surveyText } from '../surveyText.ts';
import { useSurvey } from '../useSurvey.ts';
import { ClosedRound } from './ClosedRound.tsx';
import { FilePanel } from './FilePanel.tsx';
import { FileTable } from './FileTable.tsx';
import { ImportBar } from './ImportBar.tsx';
import { ImportResults } from './ImportResults.tsx';
import { useImport } from './ImportState.tsx';
import { importText } from './importText.ts';
import { PlaceAnswers } from './PlaceAnswers.tsx';
import { groupFiles, isRead, planImport } from './readFile.ts';

export function ImportScreen({ survey: id }: { readonly survey: string }) {
  const { query, survey } = useSurvey(id);
  const wards = useCall('ward.list', {});
  return (
    <Loaded query={query}>
      {() =>
        survey === null ? (
          <Empty title={surveyText.none} hint={surveyText.noneHint} />
        ) : (
          <Loaded query={wards}>{(list) => <Import survey={survey} wards={list} />}</Loaded>
        )
      }
    </Loaded>
  );
}

function Import({ survey, wards }: { readonly survey: Survey; readonly wards: readonly Ward[] }) {
  const { files, results } = useImport();
  const [chosen, setChosen] = useState<string | null>(null);
  const groups = groupFiles(files);
  const first =
    groups.decide[0] ?? groups.refused[0] ?? groups.ready[0] ?? groups.same[0] ?? groups.known[0] ?? null;
  const shown = files.find((file) => file.key === chosen) ?? first;
  const [placing, setPlacing] = useState<string | null>(null);
  const placed = files.find((file) => file.key === placing && file.preview?.token != null);
  return (
    <>
      <PageHeader
        title={importText.title}
        about={<SurveyChoice survey={survey} to={(other) => `/survey/${other}/import`} />}
      />
      <SurveyTabs survey={survey} current="import" />
      <div className="body">
        {survey.closedAt !== null ? (
          <ClosedRound survey={survey.id} />
        ) : placed === undefined ? (
          <>
            <div className="content">
              <ImportBar survey={survey.id} />
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い表をキーだけで送れるようにする */}
              <section className="scroll" tabIndex={0} aria-label={importText.results}>
                {files.length > 0 ? (
                  <FileTable
                    survey={survey.id}
                    files={files}
                    wards={wards}
                    chosen={shown?.key ?? null}
                    onChoose={setChosen}
                  />
                ) : (
                  <div className="padded">
                    {results === null ? (
                      <Empty title={importText.emptyTitle} hint={importText.emptyHint} />
                    ) : (
                      <ImportResults survey={survey.id} results={results} wards={wards} />
                    )}
                  </div>
                )}
              </section>
              {files.length > 0 ? <DecisionBar survey={survey.id} /> : null}
            </div>
            {files.length > 0 ? (
              <FilePanel file={shown} survey={survey} wards={wards} onPlace={setPlacing} />
            ) : null}
          </>
        ) : (
          <PlaceAnswers file={placed} survey={survey.id} onBack={() => setPlacing(null)} />
        )}
      </div>
    </>
  );
}

/** 決めるまで何も書かない。ここだけが台帳に書く。 */
function DecisionBar({ survey }: { readonly survey: string }) {
  const { files, importing, discard, importAll } = useImport();
  const [, navigate] = useLocation();
  const plan = planImport(files);
  const total = plan.accept.length + plan.store.length;
  const busy = importing || !files.every(isRead);
  return (
    <div className="decision">
      <p className="muted small">
        {plan.store.length > 0 && plan.accept.length > 0 ? (
          <>
            <strong>{importText.storeToo(plan.store.length)}</strong>{' '}
          </>
        ) : null}
        {importText.backupFirst}
      </p>
      <div className="acts">
        <button
          type="button"
          className="button"
          disabled={importing}
          onClick={() => {
            discard();
            navigate(`/survey/${survey}`);
          }}
        >
          {importText.cancel}
        </button>
        <button
          type="button"
          className="button main"
          disabled={busy || total === 0}
          onClick={() => void importAll(survey)}
        >
          {importing
            ? importText.importing
            : total === 0
              ? importText.nothingToImport
              : plan.accept.length === 0
                ? importText.storeOnly(plan.store.length)
                : importText.accept(plan.accept.length)}
        </button>
      </div>
    </div>
  );
}
