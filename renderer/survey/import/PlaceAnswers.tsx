import { useState } from 'react';
import { type AnswerKey, formKeys } from '../../../shared/survey/answerKey.ts';
import { answerText } from '../../../shared/survey/compareAnswers.ts';
import { type FormDefinition, itemChoices, NONE_CHOICE } from '../../../shared/survey/form.ts';
import type { HandPlace } from '../../../shared/survey/reading/handSaid.ts';
import { cellAddress } from '../../../shared/workbook/cells.ts';
import { useCall } from '../../api/useCall.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { FindingMark } from '../FindingMark.tsx';
import { useImport } from './ImportState.tsx';
import { importText } from './importText.ts';
import type { ReadFile } from './readFile.ts';
import { SheetPicture } from './SheetPicture.tsx';

interface PlaceAnswersProps {
  readonly file: ReadFile;
  readonly survey: string;
  readonly onBack: () => void;
}

/** 見つからない回答欄を、届いたシートの図を押して決める。押すたびに読み直し、所見も数え直す。 */
export function PlaceAnswers({ file, survey, onBack }: PlaceAnswersProps) {
  const form = useCall('survey.form', { survey, form: file.preview?.result.form ?? '' });
  const sheets = useCall('receive.sheets', { handle: file.preview?.handle ?? '' });
  const [picked, setPicked] = useState<string | null>(null);
  const { readAgain } = useImport();
  const unplaced = file.preview?.unplaced ?? [];
  const listed = (definition: FormDefinition) =>
    formKeys(definition).filter(({ key }) => unplaced.includes(key) || file.said.places[key] !== undefined);
  const current = picked ?? unplaced[0] ?? null;
  const place = (key: string | null, at: HandPlace | null) => {
    if (key === null) return;
    const { [key]: _, ...rest } = file.said.places;
    setPicked(at === null ? key : null);
    void readAgain(file.key, { ...file.said, places: at === null ? rest : { ...rest, [key]: at } });
  };
  return (
    <>
      <div className="content">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 大きな図をキーだけで送れるようにする */}
        <section className="scroll" tabIndex={0} aria-label={importText.picture}>
          <Loaded query={sheets}>
            {(list) => (
              <SheetPicture
                sheets={list}
                pointed={Object.values(file.said.places).filter((each) => each !== 'blank')}
                onPoint={(cell) => place(current, cell)}
              />
            )}
          </Loaded>
        </section>
        <div className="decision">
          <p className="muted small">{importText.placeRows}</p>
          <div className="acts">
            <button type="button" className="button main" onClick={onBack}>
              {importText.placeBack}
            </button>
          </div>
        </div>
      </div>
      <Panel title={importText.placeTitle} about={file.name}>
        <p className="muted small panel-choice">
          {unplaced.length === 0 ? importText.placeNone : importText.placeHint}
        </p>
        <Loaded query={form}>
          {(definition) => (
            <ul className="place-list">
              {listed(definition).map((entry) => (
                <PlaceRow
                  key={entry.key}
                  entry={entry}
                  section={sectionTitle(definition, entry)}
                  file={file}
                  current={entry.key === current}
                  onPick={() => setPicked(entry.key)}
                  onPlace={(at) => place(entry.key, at)}
                />
              ))}
            </ul>
          )}
        </Loaded>
      </Panel>
    </>
  );
}

interface PlaceRowProps {
  readonly entry: AnswerKey;
  /** 同じ名の項目を見分ける、節の名。 */
  readonly section: string;
  readonly file: ReadFile;
  readonly current: boolean;
  readonly onPick: () => void;
  readonly onPlace: (at: HandPlace | null) => void;
}

function PlaceRow({ entry, section, file, current, onPick, onPlace }: PlaceRowProps) {
  const { key, item, choice } = entry;
  const said = file.said.places[key];
  const label = keyLabel(entry);
  const result = file.preview?.result;
  const findings = (result?.findings ?? []).filter(
    (each) => each.code === item.code && each.kind !== 'placedByHand' && each.kind !== 'notFound',
  );
  return (
    <li className={current ? 'chosen' : ''}>
      <span className="small muted">{section}</span>
      <button type="button" className="row-button" aria-pressed={current} onClick={onPick}>
        {label}
      </button>
      {said === undefined ? (
        <>
          {current ? <p className="small">{importText.placeNow(label)}</p> : null}
          <button type="button" className="button small-button" onClick={() => onPlace('blank')}>
            {importText.placeBlank}
          </button>
        </>
      ) : (
        <>
          <p className="small">
            {said === 'blank'
              ? importText.placedBlank
              : importText.placeAt(cellAddress(said.row, said.column))}
            {said === 'blank' || choice !== null ? null : (
              <strong> {answerText(item, result?.answers[item.code])}</strong>
            )}
          </p>
          {findings.map((finding) => (
            <p key={finding.message} className="small">
              <FindingMark level={finding.level} /> {finding.message}
            </p>
          ))}
          <button type="button" className="button small-button" onClick={() => onPlace(null)}>
            {importText.placeUndo}
          </button>
        </>
      )}
    </li>
  );
}

function sectionTitle(form: FormDefinition, { item }: AnswerKey): string {
  return form.sections.find(({ items }) => items.some((each) => each.code === item.code))?.title ?? '';
}

function keyLabel({ item, choice }: AnswerKey): string {
  if (choice === null) return item.label;
  const label = [...itemChoices(item), NONE_CHOICE].find((each) => each.code === choice)?.label;
  return `${item.label}：${label ?? choice}`;
}
