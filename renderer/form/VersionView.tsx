import { useState } from 'react';
import { countProvisional } from '../../shared/survey/countProvisional.ts';
import { formItems } from '../../shared/survey/form.ts';
import type { FormBook, PublishedForm } from '../../shared/survey/formBook.ts';
import { compareForms } from '../../shared/survey/revision/compareForms.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import { shortTime } from '../ui/dayText.ts';
import { PickEntry } from '../ui/entry/PickEntry.tsx';
import { Panel } from '../ui/Panel.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { itemKey, parseKey, WHOLE } from './dropInOutline.ts';
import { previewText, versionText } from './formText.ts';
import { OutlineList } from './OutlineList.tsx';
import { SheetPreview } from './SheetPreview.tsx';

const NONE: ReadonlySet<string> = new Set();

interface VersionViewProps {
  readonly book: FormBook;
  readonly version: PublishedForm;
  readonly ward: Ward;
}

/** 公表した版を見て、ほかの版とくらべる。 */
export function VersionView({ book, version, ward }: VersionViewProps) {
  const { definition, publishedAt, surveys } = version;
  const [chosen, setChosen] = useState(WHOLE);
  const others = book.versions.filter((each) => each !== version).map((each) => each.definition);
  const earlier = others.find((each) => each.version < definition.version) ?? others.at(-1);
  const [otherVersion, setOtherVersion] = useState(earlier?.version ?? null);
  const other = others.find((each) => each.version === otherVersion);
  const [before, after] =
    other !== undefined && other.version > definition.version ? [definition, other] : [other, definition];
  const differences = before === undefined ? [] : compareForms(before, after);
  const rows = [
    [versionText.publishedAt, shortTime(publishedAt)],
    [versionText.surveys, surveys.length === 0 ? versionText.noSurveys : surveys.join('\n')],
    [versionText.items, String(formItems(definition).length)],
    [versionText.provisional, String(countProvisional(definition))],
    ...(definition.dropped === undefined ? [] : [[versionText.dropped, definition.dropped.join('\n')]]),
  ] as const;
  const key = parseKey(chosen);
  return (
    <>
      <OutlineList
        form={definition}
        problems={[]}
        fresh={NONE}
        chosen={chosen}
        onChoose={setChosen}
        onMove={null}
      />
      <div className="content">
        <SheetPreview
          form={definition}
          ward={ward}
          about={previewText.view(ward.name)}
          chosen={key?.kind === 'item' ? key.code : null}
          onChoose={(code) => setChosen(itemKey(code))}
        />
      </div>
      <Panel title={versionText.version(definition.version)} about={versionText.about}>
        <dl className="keys">
          {rows.map(([label, text]) => (
            <div key={label} className="key-row">
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        {other === undefined ? (
          <p className="muted">{versionText.noEarlier}</p>
        ) : (
          <>
            <h3>{versionText.differences(other.version)}</h3>
            {others.length < 2 ? null : (
              <PickEntry
                label={versionText.compare}
                value={String(other.version)}
                options={others.map((each) => ({
                  value: String(each.version),
                  label: versionText.version(each.version),
                }))}
                onPick={(picked) => setOtherVersion(Number(picked))}
              />
            )}
            {differences.length === 0 ? (
              <p className="muted">{versionText.same}</p>
            ) : (
              <DifferenceList differences={differences} />
            )}
          </>
        )}
      </Panel>
    </>
  );
}
