import '../../handout/pageStyles.ts';
import '../preview.css';
import './compose.css';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { OwnHandout } from '../../../shared/api/calls/composeCalls.ts';
import { canContinue, continuePage } from '../../../shared/handout/edit/editPages.ts';
import type { Survey } from '../../../shared/survey/survey.ts';
import { useCall } from '../../api/useCall.ts';
import { useAsk } from '../../ui/DialogHost.tsx';
import { useCloseGuard, useLeaveGuard } from '../../ui/LeaveGuard.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useChange } from '../../ui/useChange.ts';
import { BlockPanel } from './BlockPanel.tsx';
import { composeText } from './composeText.ts';
import { LivePage } from './LivePage.tsx';
import { PageOutline } from './PageOutline.tsx';
import { PagePanel } from './PagePanel.tsx';
import type { Choice } from './panelProps.ts';
import { useHandoutDraft } from './useHandoutDraft.ts';
import { useLivePages } from './useLivePages.ts';
import { useSurveyForms } from './useSurveyForms.ts';
import { WholePanel } from './WholePanel.tsx';

interface ComposeScreenProps {
  readonly handout: string;
  /** 元になる調査の回。省けば、要る様式を集めたいちばん新しい回。 */
  readonly survey: string | undefined;
}

/** 職員の資料を組む画面。 */
export function ComposeScreen({ handout, survey }: ComposeScreenProps) {
  const own = useCall('compose.open', { handout });
  const surveys = useCall('survey.list', {});
  return (
    <Loaded query={own}>
      {(opened) => (
        <Loaded query={surveys}>
          {(all) => <Composer own={opened} survey={surveyOf(opened, all, survey)} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function surveyOf(
  { definition }: OwnHandout,
  all: readonly Survey[],
  chosen: string | undefined,
): Survey | null {
  const fitting = all.filter(
    (survey) =>
      (definition.half === undefined || survey.half === definition.half) &&
      definition.forms.every((form) => survey.forms.some((collected) => collected.form === form)),
  );
  return fitting.find((survey) => survey.id === chosen) ?? fitting[0] ?? null;
}

function Composer({ own, survey }: { readonly own: OwnHandout; readonly survey: Survey | null }) {
  const [, navigate] = useLocation();
  const ask = useAsk();
  const draft = useHandoutDraft(own);
  const { definition, put } = draft;
  const [choice, setChoice] = useState<Choice>({ page: own.definition.pages[0]?.id ?? null, block: null });
  const live = useLivePages(definition, survey?.id ?? null);
  const forms = useSurveyForms(survey);
  const remove = useChange('compose.delete', {
    busy: composeText.removing,
    done: () => composeText.removed,
  });
  useUndoKeys(draft.undo, draft.redo);
  useCloseGuard(draft.isOpen);
  useLeaveGuard(async () => {
    if (await draft.settle()) return true;
    return ask<boolean>((answer) => (
      <ModalDialog
        title={composeText.leaveTitle}
        onClose={() => answer(false)}
        acts={
          <>
            <button type="button" className="button" onClick={() => answer(true)}>
              {composeText.leave}
            </button>
            <button type="button" className="button main" onClick={() => answer(false)}>
              {composeText.stay}
            </button>
          </>
        }
      >
        <p>{draft.failure ?? draft.problems.map((problem) => problem.message).join(' ')}</p>
      </ModalDialog>
    ));
  });
  const askRemove = async () => {
    if (!(await draft.settle())) return;
    const yes = await ask<boolean>((answer) => (
      <ModalDialog
        title={composeText.removeTitle(definition.title)}
        onClose={() => answer(false)}
        acts={
          <>
            <button type="button" className="button" onClick={() => answer(false)}>
              {composeText.cancel}
            </button>
            <button type="button" className="button main" onClick={() => answer(true)}>
              {composeText.remove}
            </button>
          </>
        }
      >
        <p>{composeText.removeAbout}</p>
      </ModalDialog>
    ));
    if (yes)
      remove.mutate({ handout: definition.id, seen: draft.seen }, { onSuccess: () => navigate('/handout') });
  };
  const page = definition.pages.find((each) => each.id === choice.page);
  const block = page?.blocks.find((each) => each.id === choice.block);
  const number = page === undefined ? 1 : definition.pages.indexOf(page) + 1;
  const model = live.pages?.model ?? null;
  const guarded = live.pages?.guarded.filter((each) => each.confirmed === null).length ?? 0;
  const refused = live.pages?.refusals.length ?? 0;
  const panel = {
    definition,
    problems: draft.problems,
    forms,
    survey: survey?.id ?? null,
    onChange: put,
    onChoose: setChoice,
    onRefresh: live.refresh,
  };
  const trouble = draft.failure ?? live.failure;
  return (
    <>
      <PageHeader
        title={composeText.title}
        about={
          <>
            <strong>{definition.title}</strong>{' '}
            <span className="muted">
              {draft.problems.length > 0 ? composeText.unsaved : composeText.savedAt(draft.savedAt)}
            </span>
          </>
        }
        lined
      >
        <button
          type="button"
          className="button"
          disabled={draft.undo === null}
          onClick={() => draft.undo?.()}
        >
          {composeText.undo}
        </button>
        <button
          type="button"
          className="button"
          disabled={draft.redo === null}
          onClick={() => draft.redo?.()}
        >
          {composeText.redo}
        </button>
        <button type="button" className="button" onClick={() => void askRemove()}>
          {composeText.remove}
        </button>
        <Link
          href={`/handout/${definition.id}${survey === null ? '' : `/${survey.id}`}`}
          className="button main"
        >
          {composeText.back}
        </Link>
      </PageHeader>
      <div className="body compose-body">
        <PageOutline
          definition={definition}
          model={model}
          problems={draft.problems}
          current={choice.page}
          onChoose={(chosen) => setChoice({ page: chosen, block: null })}
          onChange={put}
        />
        <div className="content">
          {trouble === null ? null : (
            <p className="mark error compose-trouble" role="alert">
              {trouble}
            </p>
          )}
          {refused + guarded === 0 ? null : (
            <div className="preview-bar">
              {refused === 0 ? null : <span className="mark error">{composeText.refused(refused)}</span>}
              {guarded === 0 ? null : <span className="mark warning">{composeText.guarded(guarded)}</span>}
              <button
                type="button"
                className="button small-button"
                onClick={() => setChoice({ page: null, block: null })}
              >
                {composeText.guardTitle}
              </button>
            </div>
          )}
          {model === null ? null : (
            <LivePage
              model={model}
              page={page?.id ?? null}
              others={definition.pages.map((each) => each.id).filter((id) => id !== choice.page)}
              number={number}
              onBlock={(chosen) => {
                if (page?.blocks.some((each) => each.id === chosen) === true)
                  setChoice({ page: page.id, block: chosen });
              }}
              onContinue={
                page === undefined || !canContinue(page) ? null : () => put(continuePage(definition, page.id))
              }
            />
          )}
        </div>
        {page === undefined ? (
          <WholePanel {...panel} pages={live.pages} />
        ) : block === undefined ? (
          <PagePanel key={page.id} {...panel} page={page} />
        ) : (
          <BlockPanel key={`${page.id} ${block.id}`} {...panel} page={page} block={block} />
        )}
      </div>
    </>
  );
}

/** 欄の外での Ctrl+Z と Ctrl+Y。欄の中では、その欄の打ち直し。 */
function useUndoKeys(undo: (() => void) | null, redo: (() => void) | null): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.isComposing) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest('input:not([type=checkbox]), textarea, [role=dialog], [role=alertdialog]') != null)
        return;
      const key = event.key.toLowerCase();
      const act = key === 'z' && !event.shiftKey ? undo : key === 'y' || key === 'z' ? redo : null;
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [undo, redo]);
}
