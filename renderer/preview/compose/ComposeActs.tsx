import { useRef } from 'react';
import { Link, useLocation } from 'wouter';
import type { HandoutTitle } from '../../../shared/api/contract.ts';
import { useAsk } from '../../ui/DialogHost.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { useChange } from '../../ui/useChange.ts';
import { composeText } from './composeText.ts';

interface ComposeActsProps {
  readonly handout: HandoutTitle;
  readonly survey: string | null;
}

/** 見ている資料を直す (職員の資料だけ)、それをもとに新しい資料を作る。 */
export function ComposeActs({ handout, survey }: ComposeActsProps) {
  const [, navigate] = useLocation();
  const ask = useAsk();
  const place = (id: string) => `/compose/${id}${survey === null ? '' : `/${survey}`}`;
  const copy = useChange('compose.copy', { busy: composeText.making, done: () => composeText.made });
  const make = async () => {
    const title = await ask<string | null>((answer) => (
      <NameDialog first={composeText.copyOf(handout.title)} onAnswer={answer} />
    ));
    if (title === null) return;
    copy.mutate({ from: handout.id, title }, { onSuccess: ({ id }) => navigate(place(id)) });
  };
  return (
    <>
      {handout.own === null ? null : (
        <Link href={place(handout.id)} className="button small-button">
          {composeText.edit}
        </Link>
      )}
      <button
        type="button"
        className="button small-button"
        disabled={copy.isPending}
        onClick={() => void make()}
      >
        {composeText.make}
      </button>
    </>
  );
}

function NameDialog({
  first,
  onAnswer,
}: {
  readonly first: string;
  readonly onAnswer: (title: string | null) => void;
}) {
  const title = useRef(first);
  return (
    <ModalDialog
      title={composeText.make}
      about={composeText.makeAbout}
      onClose={() => onAnswer(null)}
      acts={
        <>
          <button type="button" className="button" onClick={() => onAnswer(null)}>
            {composeText.cancel}
          </button>
          <button
            type="button"
            className="button main"
            onClick={() => onAnswer(title.current === '' ? first : title.current)}
          >
            {composeText.makeNow}
          </button>
        </>
      }
    >
      <TextEntry
        label={composeText.makeName}
        value={first}
        focused
        onCommit={(text) => {
          title.current = text;
        }}
      />
    </ModalDialog>
  );
}
