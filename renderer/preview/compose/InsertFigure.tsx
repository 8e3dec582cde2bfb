import { useState } from 'react';
import type { ChosenItem } from '../../../shared/handout/edit/newBlock.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { composeText } from './composeText.ts';
import { figuresOf } from './figuresOf.ts';
import { ItemChooser } from './ItemChooser.tsx';

interface InsertFigureProps {
  readonly forms: readonly FormDefinition[];
  /** `{hub.c_1a.c1}` の、かっこの中。 */
  readonly onInsert: (figure: string) => void;
}

/** 文に入れる数を、項目と区分の名から選ぶ。 */
export function InsertFigure({ forms, onInsert }: InsertFigureProps) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<ChosenItem | null>(null);
  const [figure, setFigure] = useState('');
  const close = () => {
    setOpen(false);
    setChosen(null);
  };
  if (!open)
    return (
      <button type="button" className="button small-button" onClick={() => setOpen(true)}>
        {composeText.insertFigure}
      </button>
    );
  const figures = chosen === null ? [] : figuresOf(chosen);
  return (
    <div className="insert-figure">
      {chosen === null ? (
        <ItemChooser
          kind="texts"
          forms={forms}
          onChoose={(item) => {
            setChosen(item);
            setFigure(figuresOf(item)[0]?.value ?? '');
          }}
        />
      ) : (
        <>
          <p>{chosen.item.label}</p>
          <PickEntry label={composeText.figureOf} value={figure} options={figures} onPick={setFigure} />
          <button
            type="button"
            className="button small-button"
            onClick={() => {
              onInsert(figure);
              close();
            }}
          >
            {composeText.insert}
          </button>
        </>
      )}
      <button type="button" className="button small-button" onClick={close}>
        {composeText.cancel}
      </button>
    </div>
  );
}
