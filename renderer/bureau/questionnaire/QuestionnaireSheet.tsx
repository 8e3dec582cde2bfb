import { type ReactNode, useRef, useState } from 'react';
import { Link } from 'wouter';
import { checkQuestionnaire } from '../../../shared/bureau/questionnaire/checkQuestionnaire.ts';
import type { Questionnaire } from '../../../shared/bureau/questionnaire/questionnaire.ts';
import { call } from '../../api/call.ts';
import { useUndo } from '../../register/UndoProvider.tsx';
import { stepField } from '../../survey/paper/stepField.ts';
import { Empty } from '../../ui/Empty.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useStatusLine } from '../../ui/StatusLineState.tsx';
import { TableFileButton } from '../../ui/TableFileButton.tsx';
import { AddItem } from './AddItem.tsx';
import { AddComments } from './comments/AddComments.tsx';
import { CommentList } from './comments/CommentList.tsx';
import { eventDay } from './eventDay.ts';
import { ItemCounts } from './ItemCounts.tsx';
import { ItemPanel } from './ItemPanel.tsx';
import { questionnaireText as text } from './questionnaireText.ts';
import { ReturnedHead } from './ReturnedHead.tsx';
import { RawImport } from './raw/RawImport.tsx';
import { useRawSheets } from './raw/useRawSheets.ts';
import { useQuestionnaireWriter } from './useQuestionnaireWriter.ts';
import { WholePanel } from './WholePanel.tsx';

interface QuestionnaireSheetProps {
  readonly questionnaire: Questionnaire;
  readonly tabs: ReactNode;
}

/** 右の欄に出すもの。 */
type Shown =
  | { readonly what: 'whole' }
  | { readonly what: 'item'; readonly id: string }
  | { readonly what: 'addItem' }
  | { readonly what: 'addComments' };

/** アンケート一つ。左で数を打ち、右で問いと選択肢を直す。 */
export function QuestionnaireSheet({ questionnaire, tabs }: QuestionnaireSheetProps) {
  const { id, title, event, items, finished } = questionnaire;
  const [shown, setShown] = useState<Shown>({ what: items.length === 0 ? 'addItem' : 'whole' });
  const body = useRef<HTMLDivElement>(null);
  const writer = useQuestionnaireWriter();
  const raw = useRawSheets();
  const { canUndo, canRedo, undo, redo } = useUndo('questionnaire');
  const { announce } = useStatusLine();
  const findings = checkQuestionnaire(questionnaire);
  const whole = () => setShown({ what: 'whole' });
  const finish = () =>
    writer.run<'questionnaire.finish'>(
      () => call('questionnaire.finish', { questionnaire: id, finished: !finished }),
      ({ open }) => (open.length > 0 ? null : finished ? text.reopened : text.finished),
    );
  const onFinish = async () => {
    const done = await finish();
    if (done === null || done.open.length === 0) return;
    whole();
    announce({ level: 'failed', text: text.notYet(done.open.length) });
  };
  const chosen = shown.what === 'item' ? items.find((each) => each.id === shown.id) : undefined;
  return (
    <>
      <PageHeader title={title} about={`${eventDay(event)} ${event.title} ${event.part}`}>
        {raw.state === null ? (
          <>
            <button type="button" className="button" disabled={!canUndo} onClick={undo}>
              {text.undo}
            </button>
            {canRedo ? (
              <button type="button" className="button" onClick={redo}>
                {text.redo}
              </button>
            ) : null}
            <TableFileButton label={text.import} onFile={(file) => void raw.read(file)} />
            <button
              type="button"
              className={finished ? 'button' : 'button main'}
              onClick={() => void onFinish()}
            >
              {finished ? text.reopen : text.finish}
            </button>
          </>
        ) : null}
      </PageHeader>
      {tabs}
      {raw.state !== null ? (
        <RawImport questionnaire={questionnaire} opened={raw.state} writer={writer} onClose={raw.close} />
      ) : (
        <div className="body">
          {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter で次の欄へ移る (欄はどれも自分で打てる) */}
          <div className="content" ref={body} onKeyDown={(pressed) => stepField(pressed, body.current)}>
            <div className="scroll padded questionnaire-sheet">
              <p className="questionnaire-back">
                <Link href="/bureau/questionnaire">{text.back}</Link>
              </p>
              <ReturnedHead questionnaire={questionnaire} findings={findings} writer={writer} />
              <div className="section-head">
                <h2>{text.items}</h2>
                <span className="count">{items.length}</span>
                <button type="button" className="link-button" onClick={() => setShown({ what: 'addItem' })}>
                  {text.addItem}
                </button>
              </div>
              {items.length === 0 ? <Empty title={text.noItems} hint={text.noItemsHint} /> : null}
              {items.map((item, at) => (
                <ItemCounts
                  key={item.id}
                  questionnaire={questionnaire}
                  item={item}
                  number={at + 1}
                  findings={findings.filter((each) => each.item === item.id)}
                  chosen={chosen?.id === item.id}
                  onChoose={() => setShown({ what: 'item', id: item.id })}
                  writer={writer}
                />
              ))}
              {items.some(({ choices }) => choices.some(({ kind }) => kind === 'unknown')) ? (
                <p className="muted small">{text.unknownNote}</p>
              ) : null}
              <CommentList
                questionnaire={questionnaire}
                writer={writer}
                onAdd={() => setShown({ what: 'addComments' })}
              />
            </div>
          </div>
          {chosen !== undefined ? (
            <ItemPanel
              key={chosen.id}
              questionnaire={questionnaire}
              item={chosen}
              writer={writer}
              onClose={whole}
            />
          ) : shown.what === 'addItem' ? (
            <AddItem questionnaire={questionnaire} writer={writer} onClose={whole} />
          ) : shown.what === 'addComments' ? (
            <AddComments questionnaire={questionnaire} writer={writer} onClose={whole} />
          ) : (
            <WholePanel questionnaire={questionnaire} findings={findings} writer={writer} />
          )}
        </div>
      )}
    </>
  );
}
