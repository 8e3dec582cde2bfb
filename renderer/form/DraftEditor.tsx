import { useMemo, useRef, useState } from 'react';
import { findFormProblems } from '../../shared/survey/findFormProblems.ts';
import { formItems } from '../../shared/survey/form.ts';
import type { FormBook } from '../../shared/survey/formBook.ts';
import { checkRevision } from '../../shared/survey/revision/checkRevision.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import { useAsk } from '../ui/DialogHost.tsx';
import { useLeaveGuard } from '../ui/LeaveGuard.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useStatusLine } from '../ui/StatusLineState.tsx';
import { DraftActs, DraftState } from './DraftBar.tsx';
import { itemKey, parseKey } from './dropInOutline.ts';
import { FormTabs, VersionChoice } from './FormTabs.tsx';
import { formText, importText, previewText } from './formText.ts';
import { ImportView } from './ImportView.tsx';
import { OutlineList } from './OutlineList.tsx';
import { PublishView } from './PublishView.tsx';
import { ItemPanel } from './panel/ItemPanel.tsx';
import { SectionPanel } from './panel/SectionPanel.tsx';
import { WholePanel } from './panel/WholePanel.tsx';
import { SheetPreview } from './SheetPreview.tsx';
import { type Preview, useDefinitionPreview } from './useDefinitionPreview.ts';
import { useFormDraft } from './useFormDraft.ts';

interface DraftEditorProps {
  readonly book: FormBook;
  readonly ward: Ward;
  /** 捨てた後・読み直す時に、本体の今の姿から始め直す。 */
  readonly onRestart: () => void;
}

/** 次の版の下書きを直す。 */
export function DraftEditor({ book, ward, onRestart }: DraftEditorProps) {
  const draft = useFormDraft(book);
  const { definition, put } = draft;
  const { announce } = useStatusLine();
  const ask = useAsk();
  const published = useMemo(() => book.versions.map((each) => each.definition), [book.versions]);
  const [chosen, setChosen] = useState(() => itemKey(formItems(definition)[0]?.code ?? ''));
  const [publishing, setPublishing] = useState(false);
  const [preview, readPreview] = useDefinitionPreview(book.form);
  const problems = useMemo(
    () => [...findFormProblems(definition), ...checkRevision(published, definition)],
    [definition, published],
  );
  const fresh = useMemo(() => {
    const known = new Set(published.flatMap(formItems).map((item) => item.code));
    return new Set(
      formItems(definition)
        .map((item) => item.code)
        .filter((code) => !known.has(code)),
    );
  }, [definition, published]);
  const leaving = useRef(false);
  useLeaveGuard(async () => {
    if (leaving.current || (await draft.settle())) return true;
    return ask<boolean>((answer) => (
      <ModalDialog
        title={formText.leaveTitle}
        about={formText.leaveAbout}
        onClose={() => answer(false)}
        acts={
          <>
            <button type="button" className="button" onClick={() => answer(false)}>
              {formText.stay}
            </button>
            <button type="button" className="button main" onClick={() => answer(true)}>
              {formText.leave}
            </button>
          </>
        }
      >
        <p>{draft.failure?.message}</p>
      </ModalDialog>
    ));
  });
  const latest = published[0];
  const toPublish = async () => {
    if (await draft.settle()) setPublishing(true);
  };
  const take = ({ definition: taken, file }: Preview, close: () => void) => {
    if (taken === null) return;
    const { dropped: _, ...rest } = taken;
    put({ ...rest, version: definition.version });
    setChosen(itemKey(formItems(taken)[0]?.code ?? ''));
    announce({ level: 'done', text: importText.taken(file) });
    close();
  };
  if (latest === undefined) return null;
  return (
    <>
      <PageHeader
        title={formText.title}
        about={
          <>
            <VersionChoice book={book} version="" /> <DraftState draft={draft} latest={latest.version} />
          </>
        }
      >
        {publishing || preview !== null ? null : (
          <DraftActs
            book={book}
            draft={draft}
            onImport={readPreview.read}
            onPublish={toPublish}
            onRestart={onRestart}
          />
        )}
      </PageHeader>
      <FormTabs form={book.form} />
      <div className="body form-body">
        {preview !== null ? (
          <ImportView
            preview={preview}
            onTake={() => take(preview, readPreview.close)}
            onClose={readPreview.close}
          />
        ) : publishing ? (
          <PublishView
            latest={latest}
            draft={definition}
            seen={draft.seen}
            problems={problems}
            onBack={(key) => {
              setPublishing(false);
              if (key !== undefined) setChosen(key);
            }}
            onPublished={() => {
              leaving.current = true;
              onRestart();
            }}
          />
        ) : (
          <>
            <OutlineList
              form={definition}
              problems={problems}
              fresh={fresh}
              chosen={chosen}
              onChoose={setChosen}
              onMove={put}
            />
            <div className="content">
              <SheetPreview
                form={definition}
                ward={ward}
                about={previewText.edit(ward.name)}
                chosen={chosenItem(chosen)}
                onChoose={(code) => setChosen(itemKey(code))}
              />
            </div>
            <ChosenPanel
              draft={draft}
              published={published}
              problems={problems}
              chosen={chosen}
              onChoose={setChosen}
            />
          </>
        )}
      </div>
    </>
  );
}

function chosenItem(key: string): string | null {
  const parsed = parseKey(key);
  return parsed?.kind === 'item' ? parsed.code : null;
}

interface ChosenPanelProps {
  readonly draft: ReturnType<typeof useFormDraft>;
  readonly published: readonly ReturnType<typeof useFormDraft>['definition'][];
  readonly problems: ReturnType<typeof findFormProblems>;
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** 選んだものの欄: 項目、節、様式の全体。 */
function ChosenPanel({ draft, published, problems, chosen, onChoose }: ChosenPanelProps) {
  const { definition: form, put } = draft;
  const key = parseKey(chosen);
  const item = formItems(form).find((one) => key?.kind === 'item' && one.code === key.code);
  const section = form.sections.find((one) => key?.kind === 'section' && one.code === key.code);
  const shared = { form, published, problems, onChange: put, onChoose };
  if (item !== undefined) {
    const since = published.findLast((each) => formItems(each).some((one) => one.code === item.code));
    return <ItemPanel key={item.code} {...shared} item={item} since={since?.version ?? null} />;
  }
  if (section !== undefined) return <SectionPanel key={section.code} {...shared} section={section} />;
  return <WholePanel form={form} published={published} problems={problems} onChange={put} />;
}
