import { useState } from 'react';
import type { Questionnaire } from '../../../shared/bureau/questionnaire/questionnaire.ts';
import { parseScale, SCALES } from '../../../shared/bureau/questionnaire/scales.ts';
import { call } from '../../api/call.ts';
import { ClosePanel } from '../../register/panel/ClosePanel.tsx';
import { LiveEntry } from '../../ui/entry/LiveEntry.tsx';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { questionnaireText as text } from './questionnaireText.ts';
import type { QuestionnaireWriter } from './useQuestionnaireWriter.ts';

interface AddItemProps {
  readonly questionnaire: Questionnaire;
  readonly writer: QuestionnaireWriter;
  readonly onClose: () => void;
}

const OWN = 'own';

/** 問いを足す。尺度はいつものものから選ぶか、自分で書く。 */
export function AddItem({ questionnaire, writer, onClose }: AddItemProps) {
  const [asked, setAsked] = useState('');
  const [scale, setScale] = useState('0');
  const [own, setOwn] = useState('');
  const choices = scale === OWN ? parseScale(own) : (SCALES[Number(scale)]?.choices ?? []);
  const add = async () => {
    const added = await writer.run<'questionnaire.addItem'>(
      () =>
        call('questionnaire.addItem', {
          questionnaire: questionnaire.id,
          text: asked,
          choices: choices.map((each) => ({ ...each })),
        }),
      () => text.addedItem,
    );
    if (added !== null) setAsked('');
  };
  return (
    <Panel
      title={text.addItem}
      acts={
        <>
          <button type="button" className="button" onClick={onClose}>
            {text.close}
          </button>
          <button
            type="button"
            className="button choice"
            disabled={asked.trim() === '' || choices.length === 0}
            onClick={() => void add()}
          >
            {text.addItem}
          </button>
        </>
      }
    >
      <ClosePanel onClose={onClose} />
      <div className="entries">
        <LiveEntry label={text.itemText} rows={3} value={asked} onType={setAsked} />
        <PickEntry
          label={text.scale}
          value={scale}
          options={[
            ...SCALES.map(({ name }, at) => ({ value: String(at), label: name })),
            { value: OWN, label: text.ownScale },
          ]}
          onPick={setScale}
        />
        {scale === OWN ? <LiveEntry label={text.ownChoices} rows={6} value={own} onType={setOwn} /> : null}
      </div>
      <ol className="choice-preview">
        {choices.map(({ label }) => (
          <li key={label}>{label}</li>
        ))}
      </ol>
    </Panel>
  );
}
