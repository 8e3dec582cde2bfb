import { useState } from 'react';
import { Link } from 'wouter';
import { formatWareki } from '../../../shared/calendar/wareki.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import { useCall } from '../../api/useCall.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { panelText, peopleText } from '../registerText.ts';

interface PeoplePanelProps {
  readonly day: string;
  readonly context: FieldContext;
}

/** 行を選んでいないときの、人の集計。 */
export function PeoplePanel({ day, context }: PeoplePanelProps) {
  const [programme, setProgramme] = useState<'room' | 'hub'>('room');
  const report = useCall('register.people', { programme, day });
  const wardName = (code: string) => context.wards.find((ward) => ward.code === code)?.name ?? code;
  return (
    <Panel title={peopleText.title} about={peopleText.about(formatWareki(day))}>
      <fieldset className="programme-choice">
        <legend className="unseen">{peopleText.programme}</legend>
        {(['room', 'hub'] as const).map((each) => (
          <label key={each} className="choice-label">
            <input
              type="radio"
              name="programme"
              checked={programme === each}
              onChange={() => setProgramme(each)}
            />
            {panelText.programme[each]}
          </label>
        ))}
      </fieldset>
      <Loaded query={report}>
        {({ people, persons, qualifications, newcomers, expiring }) => (
          <>
            <h3>{peopleText.perWard}</h3>
            <p className="small">{peopleText.total(persons, people.total)}</p>
            <dl className="keys tally-keys">
              {people.distribution.map(({ people: n, wards }) => (
                <div key={n} className="key-row">
                  <dt>{peopleText.people(n)}</dt>
                  <dd>
                    <strong>{peopleText.wards(wards.length)}</strong>
                    <span className="muted small">　{wards.map(wardName).join('・')}</span>
                  </dd>
                </div>
              ))}
            </dl>
            <h3>{peopleText.holders}</h3>
            <dl className="keys tally-keys wide">
              {qualifications.map(({ kind, people: n }) => (
                <div key={kind} className="key-row">
                  <dt>{kind}</dt>
                  <dd className="number">{peopleText.people(n)}</dd>
                </div>
              ))}
            </dl>
            {qualifications.length === 0 ? <p className="muted small">{peopleText.nobody}</p> : null}
            <h3>{peopleText.newcomers}</h3>
            <ul className="belongings">
              {newcomers.map(({ id, name }) => (
                <li key={id}>
                  <Link href={`/register/coordinator/row/${id}`}>{name}</Link>
                </li>
              ))}
            </ul>
            {newcomers.length === 0 ? <p className="muted small">{peopleText.nobody}</p> : null}
            <h3>{peopleText.expiring}</h3>
            <ul className="belongings">
              {expiring.map(({ id, name, kind, expiresOn }) => (
                <li key={id}>
                  <Link href={`/register/qualification/row/${id}/expiresOn`}>{name}</Link>
                  <span className="muted small">
                    {kind}　{panelText.until(formatWareki(expiresOn))}
                  </span>
                </li>
              ))}
            </ul>
            {expiring.length === 0 ? <p className="muted small">{peopleText.nobody}</p> : null}
          </>
        )}
      </Loaded>
    </Panel>
  );
}
