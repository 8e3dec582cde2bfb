import { useState } from 'react';
import { useLocation } from 'wouter';
import type { QuestionnaireEventChoice } from '../../../shared/api/calls/questionnaireCalls.ts';
import type { Questionnaire } from '../../../shared/bureau/questionnaire/questionnaire.ts';
import { call } from '../../api/call.ts';
import { useCall } from '../../api/useCall.ts';
import { ClosePanel } from '../../register/panel/ClosePanel.tsx';
import { LiveEntry } from '../../ui/entry/LiveEntry.tsx';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { eventDay } from './eventDay.ts';
import { questionnaireText as text } from './questionnaireText.ts';
import { useQuestionnaireWriter } from './useQuestionnaireWriter.ts';

interface NewQuestionnaireProps {
  readonly all: readonly Questionnaire[];
  readonly onClose: () => void;
}

/** 催しからアンケートを作る。 */
export function NewQuestionnaire({ all, onClose }: NewQuestionnaireProps) {
  const events = useCall('questionnaire.events', {});
  return <Loaded query={events}>{(list) => <NewForm all={all} events={list} onClose={onClose} />}</Loaded>;
}

function NewForm({
  all,
  events,
  onClose,
}: NewQuestionnaireProps & { readonly events: readonly QuestionnaireEventChoice[] }) {
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const [from, setFrom] = useState('');
  const [, navigate] = useLocation();
  const { run } = useQuestionnaireWriter();
  const event = events.find((each) => each.event.id === chosen)?.event;
  const pick = (id: string) => {
    setChosen(id);
    const part = events.find((each) => each.event.id === id)?.event.part ?? '';
    setName(text.nameDefault(part));
  };
  const make = async () => {
    if (event === undefined) return;
    const made = await run<'questionnaire.create'>(
      () =>
        call('questionnaire.create', {
          event: { table: event.table, id: event.id },
          title: name,
          from: from === '' ? null : from,
        }),
      () => text.made,
    );
    if (made !== null) navigate(`/bureau/questionnaire/${made.id}`);
  };
  return (
    <Panel
      title={text.add}
      about={text.addHint}
      acts={
        <>
          <button type="button" className="button" onClick={onClose}>
            {text.stop}
          </button>
          <button
            type="button"
            className="button choice"
            disabled={event === undefined || name.trim() === ''}
            onClick={() => void make()}
          >
            {text.make}
          </button>
        </>
      }
    >
      <ClosePanel onClose={onClose} />
      <div className="entries">
        <PickEntry
          label={text.event}
          value={chosen}
          options={[
            { value: '', label: text.chooseEvent },
            ...events.map((each) => ({
              value: each.event.id,
              label: `${eventDay(each.event)} ${each.event.title} ${each.event.part}`,
            })),
          ]}
          onPick={pick}
        />
        <LiveEntry label={text.name} value={name} onType={setName} />
        <PickEntry
          label={text.copyFrom}
          value={from}
          options={[
            { value: '', label: text.copyNone },
            ...all.toReversed().map((each) => ({
              value: each.id,
              label: `${eventDay(each.event)} ${each.title}`,
            })),
          ]}
          onPick={setFrom}
        />
      </div>
    </Panel>
  );
}
