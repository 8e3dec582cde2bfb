import { Panel } from '../ui/Panel.tsx';
import { type StartKind, startText } from './startText.ts';

/** 選んだ始め方でできるもの。 */
export function MakesPanel({ kind }: { readonly kind: StartKind }) {
  const sample = kind === 'sample';
  const rows: readonly (readonly [string, string])[] = [
    [startText.wards, startText.wardsValue],
    [startText.forms, startText.formsValue.join('\n')],
    [startText.rooms, sample ? startText.roomsValue : startText.none],
    [startText.coordinators, sample ? startText.coordinatorsValue : startText.none],
    [startText.institutions, sample ? startText.institutionsValue : startText.none],
    [startText.survey, sample ? startText.surveyValue : startText.none],
    [startText.handout, sample ? startText.handoutValue : startText.none],
  ];
  return (
    <Panel title={startText.makes}>
      <dl className="keys">
        {rows.map(([key, value]) => (
          <div key={key} className="key-row">
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
