import type { Questionnaire } from '../../../../shared/bureau/questionnaire/questionnaire.ts';
import { choicesFromWords } from '../../../../shared/bureau/questionnaire/raw/choicesFromWords.ts';
import { columnWords, countRaw } from '../../../../shared/bureau/questionnaire/raw/countRaw.ts';
import { isSame, rawChange, signatureOf } from '../../../../shared/bureau/questionnaire/raw/rawChange.ts';
import { call } from '../../../api/call.ts';
import { PickEntry } from '../../../ui/entry/PickEntry.tsx';
import { useStatusLine } from '../../../ui/StatusLineState.tsx';
import { questionnaireText, rawText as text } from '../questionnaireText.ts';
import type { QuestionnaireWriter } from '../useQuestionnaireWriter.ts';
import { RawColumns } from './RawColumns.tsx';
import { RawResult } from './RawResult.tsx';
import { useRawPlan } from './useRawPlan.ts';
import type { OpenedRaw } from './useRawSheets.ts';

interface RawImportProps {
  readonly questionnaire: Questionnaire;
  readonly opened: OpenedRaw;
  readonly writer: QuestionnaireWriter;
  readonly onClose: () => void;
}

/** 回答の表の、列と語の読み方を確かめて取り込む。 */
export function RawImport({ questionnaire, opened, writer, onClose }: RawImportProps) {
  const { announce } = useStatusLine();
  const reading = useRawPlan(opened.sheets, questionnaire);
  const { sheet, plan } = reading;
  const count = countRaw(sheet, plan, questionnaire);
  const change = rawChange(count, plan, questionnaire);
  const used = plan.columns.some(({ use }) => use.kind !== 'skip');
  const doubled = count.doubled.map((id) => questionnaire.items.find((each) => each.id === id)?.text ?? '');
  const blocked = count.undecided.length > 0 || doubled.length > 0 || !used;
  const newItem = async (at: number) => {
    const made = choicesFromWords(columnWords(sheet, plan.headRows, at));
    if ('why' in made) {
      announce({ level: 'failed', text: text.notItem[made.why] });
      return;
    }
    const asked = (reading.columns[at]?.heading ?? '').split('\n').at(-1) ?? '';
    const added = await writer.run<'questionnaire.addItem'>(
      () =>
        call('questionnaire.addItem', {
          questionnaire: questionnaire.id,
          text: withoutNumber(asked),
          choices: made.choices.map((each) => ({ ...each })),
        }),
      () => questionnaireText.addedItem,
    );
    if (added !== null) reading.chooseUse(at, { kind: 'item', item: added.item });
  };
  const commit = async () => {
    const done = await writer.run<'questionnaire.importSheet'>(
      () =>
        call('questionnaire.importSheet', {
          token: opened.token,
          questionnaire: questionnaire.id,
          seen: signatureOf(questionnaire),
          plan: {
            ...plan,
            columns: plan.columns.map(({ use, words }) => ({ use: { ...use }, words: { ...words } })),
          },
        }),
      ({ batch }) => (batch === null ? text.doneSame : text.done),
    );
    if (done !== null) onClose();
  };
  return (
    <div className="content">
      <div className="scroll padded raw-import">
        <h2 className="file-name">{text.title(opened.file)}</h2>
        <p className="muted">{text.about}</p>
        <div className="raw-bar">
          {opened.sheets.length > 1 ? (
            <PickEntry
              label={text.sheet}
              value={String(reading.sheetAt)}
              options={opened.sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
              onPick={(value) => reading.chooseSheet(Number(value))}
            />
          ) : null}
          <PickEntry
            label={text.headRows}
            value={String(reading.headRows)}
            options={[1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: String(n) }))}
            onPick={(value) => reading.chooseHeadRows(Number(value))}
          />
        </div>
        <RawColumns reading={reading} questionnaire={questionnaire} onNewItem={(at) => void newItem(at)} />
        <RawResult reading={reading} questionnaire={questionnaire} count={count} change={change} />
      </div>
      <div className="decision">
        <span className={blocked ? 'mark confirm' : 'muted'} role="status">
          {count.undecided.length > 0
            ? text.left(count.undecided.length)
            : doubled.length > 0
              ? text.doubled(doubled.join('」「'))
              : !used
                ? text.nothing
                : isSame(change)
                  ? text.same
                  : text.respondents(count.respondents)}
        </span>
        <div className="acts">
          <button type="button" className="button" onClick={onClose}>
            {text.stop}
          </button>
          <button type="button" className="button main" disabled={blocked} onClick={() => void commit()}>
            {text.go}
          </button>
        </div>
      </div>
    </div>
  );
}

/** 頭の「問1」「Q2.」を除く。 */
function withoutNumber(heading: string): string {
  const rest = heading.trim().replace(/^(?:問|設問|質問|[QqＱ])\s*[\d０-９]{1,2}[.．:：、\s]*/, '');
  return rest === '' ? heading.trim() : rest;
}
