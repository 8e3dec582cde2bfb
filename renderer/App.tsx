import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Route, Router, Switch } from 'wouter';
import { createQueryClient } from './api/queryClient.ts';
import { useCall } from './api/useCall.ts';
import { BureauRoutes } from './bureau/BureauRoutes.tsx';
import { FormScreen } from './form/FormScreen.tsx';
import { HomeScreen } from './home/HomeScreen.tsx';
import { ComposeScreen } from './preview/compose/ComposeScreen.tsx';
import { FrozenScreen } from './preview/frozen/FrozenScreen.tsx';
import { HandoutScreen } from './preview/HandoutScreen.tsx';
import { QuestionSheetScreen } from './preview/questions/QuestionSheetScreen.tsx';
import { RegisterRoutes } from './register/RegisterRoutes.tsx';
import { UndoProvider } from './register/UndoProvider.tsx';
import { FailedScreen } from './start/FailedScreen.tsx';
import { StartScreen } from './start/StartScreen.tsx';
import { CloseScreen } from './survey/closing/CloseScreen.tsx';
import { ImportScreen } from './survey/import/ImportScreen.tsx';
import { ImportProvider } from './survey/import/ImportState.tsx';
import { WindowDrop } from './survey/import/WindowDrop.tsx';
import { PaperScreen } from './survey/paper/PaperScreen.tsx';
import { ProposalsScreen } from './survey/proposals/ProposalsScreen.tsx';
import { ReviewScreen } from './survey/review/ReviewScreen.tsx';
import { ListScreen } from './survey/round/ListScreen.tsx';
import { NewRoundScreen } from './survey/round/NewRoundScreen.tsx';
import { RemindScreen } from './survey/round/RemindScreen.tsx';
import { SendScreen } from './survey/round/SendScreen.tsx';
import { SettingsScreen } from './survey/round/SettingsScreen.tsx';
import { SurveyScreen } from './survey/SurveyScreen.tsx';
import { SendBackScreen } from './survey/sendback/SendBackScreen.tsx';
import { TallyScreen } from './tally/TallyScreen.tsx';
import { TrustScreen } from './trust/TrustScreen.tsx';
import { DialogHost } from './ui/DialogHost.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { LeaveGuardProvider, useGuardedLocation } from './ui/LeaveGuard.tsx';
import { Loaded } from './ui/Loaded.tsx';
import { NavRail } from './ui/NavRail.tsx';
import { NotFoundScreen } from './ui/NotFoundScreen.tsx';
import { StatusLine } from './ui/StatusLine.tsx';
import { StatusLineProvider } from './ui/StatusLineState.tsx';

/** 窓の全体。画面のファイルは決まった一覧だけが配られるので、行き先は # の後ろに置く。 */
export function App() {
  const [queryClient] = useState(createQueryClient);
  return (
    <I18nProvider locale="ja-JP">
      <QueryClientProvider client={queryClient}>
        <StatusLineProvider>
          <LeaveGuardProvider>
            <Router hook={useGuardedLocation}>
              <ErrorBoundary>
                <DialogHost>
                  <Window />
                </DialogHost>
              </ErrorBoundary>
            </Router>
          </LeaveGuardProvider>
        </StatusLineProvider>
      </QueryClientProvider>
    </I18nProvider>
  );
}

/** 台帳が無ければ始め方、開けなければその訳、開いていれば仕事の画面。 */
function Window() {
  const state = useCall('app.state', {});
  return (
    <Loaded query={state}>
      {(app) => {
        if (app.register === 'none') return <StartScreen state={app} />;
        if (app.register === 'failed') return <FailedScreen state={app} />;
        return (
          <ImportProvider>
            <UndoProvider>
              <div className="frame">
                <NavRail />
                <main className="screen">
                  <ErrorBoundary>
                    <Routes />
                  </ErrorBoundary>
                </main>
                <StatusLine state={app} />
              </div>
              <WindowDrop />
            </UndoProvider>
          </ImportProvider>
        );
      }}
    </Loaded>
  );
}

/** 行き先の表。調査を省いた行き先は、いちばん新しい調査。 */
function Routes() {
  return (
    <Switch>
      <Route path="/" component={HomeScreen} />
      <Route path="/register/:table?/*?">
        {({ table, '*': rest }) => <RegisterRoutes table={table ?? 'institution'} rest={rest ?? ''} />}
      </Route>
      <Route path="/bureau/:place?/*?">
        {({ place, '*': rest }) => <BureauRoutes place={place} rest={rest ?? ''} />}
      </Route>
      <Route path="/survey/:survey?">{({ survey }) => <SurveyScreen survey={survey} />}</Route>
      <Route path="/survey/:survey/closing">{({ survey }) => <CloseScreen survey={survey} />}</Route>
      <Route path="/round/new" component={NewRoundScreen} />
      <Route path="/survey/:survey/list">{({ survey }) => <ListScreen survey={survey} />}</Route>
      <Route path="/survey/:survey/send">{({ survey }) => <SendScreen key={survey} survey={survey} />}</Route>
      <Route path="/survey/:survey/remind">{({ survey }) => <RemindScreen survey={survey} />}</Route>
      <Route path="/survey/:survey/settings">{({ survey }) => <SettingsScreen survey={survey} />}</Route>
      <Route path="/survey/:survey/import">{({ survey }) => <ImportScreen survey={survey} />}</Route>
      <Route path="/survey/:survey/reply/:reply">
        {({ survey, reply }) => <ReviewScreen key={reply} survey={survey} reply={reply} />}
      </Route>
      <Route path="/survey/:survey/reply/:reply/item/:item">
        {({ survey, reply, item }) => (
          <ReviewScreen key={`${reply} ${item}`} survey={survey} reply={reply} item={item} />
        )}
      </Route>
      <Route path="/survey/:survey/paper/:form/:ward">
        {({ survey, form, ward }) => (
          <PaperScreen key={`${survey}/${form}/${ward}`} survey={survey} form={form} ward={ward} />
        )}
      </Route>
      <Route path="/survey/:survey/reply/:reply/sendback">
        {({ survey, reply }) => <SendBackScreen key={reply} survey={survey} reply={reply} />}
      </Route>
      <Route path="/survey/:survey/sendback/:sendback">
        {({ survey, sendback }) => <QuestionSheetScreen survey={survey} sendback={sendback} />}
      </Route>
      <Route path="/survey/:survey/reply/:reply/proposals">
        {({ survey, reply }) => <ProposalsScreen key={reply} survey={survey} reply={reply} />}
      </Route>
      <Route path="/survey/:survey/proposals">
        {({ survey }) => <ProposalsScreen survey={survey} reply={null} />}
      </Route>
      <Route path="/form/:form?/:version?">
        {({ form, version }) => <FormScreen form={form} version={version} />}
      </Route>
      <Route path="/tally/:survey?/:view?">
        {({ survey, view }) => <TallyScreen survey={survey} view={view} />}
      </Route>
      <Route path="/frozen/:handout/:survey?">
        {({ handout, survey }) => <FrozenScreen key={handout} handout={handout} survey={survey} />}
      </Route>
      <Route path="/compose/:handout/:survey?">
        {({ handout, survey }) => <ComposeScreen key={handout} handout={handout} survey={survey} />}
      </Route>
      <Route path="/handout/:handout?/:survey?">
        {({ handout, survey }) => <HandoutScreen handout={handout} survey={survey} />}
      </Route>
      <Route path="/trust" component={TrustScreen} />
      <Route component={NotFoundScreen} />
    </Switch>
  );
}
