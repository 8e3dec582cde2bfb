import { useState } from 'react';
import { Link } from 'wouter';
import { buildLetter, joinLetters } from '../../../shared/survey/round/letter.ts';
import { groupOffices, isAwaited, type OfficeForms } from '../../../shared/survey/round/offices.ts';
import { useAppState } from '../../api/useAppState.ts';
import { Empty } from '../../ui/Empty.tsx';
import { CopyButton, LetterView } from './LetterView.tsx';
import { namedForms } from './namedForms.ts';
import { type RoundFacts, RoundFrame } from './RoundFrame.tsx';
import { roundText } from './roundText.ts';
import { TemplateEditor } from './TemplateEditor.tsx';

/** 届いていない宛先ごとの督促文と、未提出一覧への道。 */
export function RemindScreen({ survey }: { readonly survey: string }) {
  return (
    <RoundFrame
      survey={survey}
      tab="remind"
      acts={
        <Link href={`/handout/unsubmitted/${survey}`} className="button main">
          {roundText.printList}
        </Link>
      }
    >
      {(facts) => <Reminders {...facts} />}
    </RoundFrame>
  );
}

function Reminders({ round, status, wards }: RoundFacts) {
  const { today } = useAppState();
  const [lateOnly, setLateOnly] = useState(true);
  const [chosen, setChosen] = useState<string | null>(null);
  const awaited = status.respondents.filter((each) => isAwaited(each) && (!lateOnly || each.daysLate > 0));
  const offices = groupOffices(awaited, namedForms(round), wards);
  const letterOf = (office: OfficeForms) =>
    buildLetter('reminder', round.letters, status.survey, office, today);
  const open = offices.find((office) => office.key === chosen) ?? offices[0];
  return (
    <div className="body">
      <div className="content">
        <div className="round-bar">
          <select
            className="field"
            aria-label={roundText.filter}
            value={lateOnly ? 'late' : 'all'}
            onChange={(event) => setLateOnly(event.target.value === 'late')}
          >
            <option value="late">{roundText.lateOnly}</option>
            <option value="all">{roundText.everyone}</option>
          </select>
          <span className="muted">{roundText.offices(offices.length)}</span>
          {offices.length === 0 ? null : (
            <CopyButton text={joinLetters(offices.map(letterOf))} label={roundText.copyAll(offices.length)} />
          )}
        </div>
        <div className="scroll padded">
          {offices.length === 0 ? (
            <Empty title={roundText.nobody} hint={roundText.nobodyHint} />
          ) : (
            <OfficeTable offices={offices} open={open?.key ?? null} onOpen={setChosen} />
          )}
        </div>
      </div>
      <aside className="panel letter-panel" aria-label={roundText.letter.reminder}>
        <div className="panel-body">
          <TemplateEditor round={round} kind="reminder" />
          {open === undefined ? null : <LetterView letter={letterOf(open)} />}
        </div>
      </aside>
    </div>
  );
}

interface OfficeTableProps {
  readonly offices: readonly OfficeForms[];
  readonly open: string | null;
  readonly onOpen: (key: string) => void;
}

function OfficeTable({ offices, open, onOpen }: OfficeTableProps) {
  return (
    <table className="table sticky" aria-label={roundText.remindTab}>
      <thead>
        <tr>
          <th scope="col">{roundText.office}</th>
          <th scope="col">{roundText.missing}</th>
          <th scope="col" className="number">
            {roundText.late}
          </th>
        </tr>
      </thead>
      <tbody>
        {offices.map((office) => (
          <tr key={office.key} className={office.key === open ? 'chosen' : ''}>
            <th scope="row">
              <button
                type="button"
                className="row-button"
                aria-pressed={office.key === open}
                onClick={() => onOpen(office.key)}
              >
                {office.ward.name} {office.name}
              </button>
            </th>
            <td>{office.forms.map((form) => form.definition.title).join('、')}</td>
            <td className="number">
              <Late days={Math.max(...office.forms.map((form) => form.daysLate))} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Late({ days }: { readonly days: number }) {
  return days > 0 ? <span className="late">{roundText.daysLate(days)}</span> : null;
}
