import { useState } from 'react';
import type { ItemStatements } from '../../../shared/api/calls/composeCalls.ts';
import type { FormId } from '../../../shared/survey/form.ts';
import { useCall } from '../../api/useCall.ts';
import { CheckEntry } from '../../ui/entry/CheckEntry.tsx';
import { RowTools, swapped } from '../../ui/entry/RowTools.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { useChange } from '../../ui/useChange.ts';
import { composeText } from './composeText.ts';

interface StatementsEntryProps {
  readonly survey: string;
  /** `hub.c_4_1` */
  readonly reference: string;
  readonly label: string;
  readonly onSaved: () => void;
}

/** 一つの項目についての職員の文と、根拠の区。区の回答の文を横に見て写せる。直すたびに保存する。 */
export function StatementsEntry({ survey, reference, label, onSaved }: StatementsEntryProps) {
  const [form = '', item = ''] = reference.split('.');
  const of = { survey, form: form as FormId, item };
  const query = useCall('compose.statements', of);
  return (
    <fieldset className="entry-group">
      <legend>{composeText.statementsOf(label)}</legend>
      <Loaded query={query}>{(found) => <StatementList found={found} of={of} onSaved={onSaved} />}</Loaded>
    </fieldset>
  );
}

type Typed = { readonly id: string | null; readonly text: string; readonly wards: readonly string[] };

function StatementList({
  found,
  of,
  onSaved,
}: {
  readonly found: ItemStatements;
  readonly of: { readonly survey: string; readonly form: FormId; readonly item: string };
  readonly onSaved: () => void;
}) {
  const wards = useCall('register.list', { table: 'ward', asOf: null });
  const [fresh, setFresh] = useState<Typed | null>(null);
  const save = useChange('compose.saveStatements', {
    busy: composeText.savingStatements,
    done: () => composeText.savedStatements,
  });
  const put = (statements: readonly Typed[]) =>
    save.mutate(
      {
        ...of,
        seen: found.seen,
        statements: statements.map(({ id, text, wards: behind }) => ({ id, text, wards: [...behind] })),
      },
      {
        onSuccess: () => {
          setFresh(null);
          onSaved();
        },
      },
    );
  const nameOf = (code: string) => String(wards.data?.rows.find((row) => row.code === code)?.name ?? code);
  const rows: readonly Typed[] = fresh === null ? found.statements : [...found.statements, fresh];
  if (found.closed)
    return (
      <>
        <p className="muted small">{composeText.statementsClosed}</p>
        <ul>
          {found.statements.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <ol className="nested-rows">
        {rows.map((row, at) => (
          <li key={row.id ?? 'fresh'}>
            <div className="nested-head">
              <span>{composeText.statement(at + 1)}</span>
              <RowTools
                name={composeText.statement(at + 1)}
                onUp={at === 0 || row.id === null ? null : () => put(swapped(rows, at, -1))}
                onDown={at >= found.statements.length - 1 ? null : () => put(swapped(rows, at, 1))}
                onRemove={() => (row.id === null ? setFresh(null) : put(rows.toSpliced(at, 1)))}
              />
            </div>
            <TextEntry
              bare
              long
              label={composeText.statement(at + 1)}
              focused={row.id === null}
              value={row.text}
              onCommit={(text) => {
                if (text !== '') put(rows.with(at, { ...row, text }));
              }}
            />
            {row.id === null ? null : (
              <details>
                <summary>{`${composeText.sources(at + 1)}　${row.wards.map(nameOf).join('・')}`}</summary>
                <div className="ward-checks">
                  {sourcesFor(found, row).map((ward) => (
                    <CheckEntry
                      key={ward}
                      label={nameOf(ward)}
                      checked={row.wards.includes(ward)}
                      onChange={(on) =>
                        put(
                          rows.with(at, {
                            ...row,
                            wards: on ? [...row.wards, ward] : row.wards.filter((each) => each !== ward),
                          }),
                        )
                      }
                    />
                  ))}
                </div>
              </details>
            )}
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="button small-button"
        disabled={fresh !== null || save.isPending}
        onClick={() => setFresh({ id: null, text: '', wards: [] })}
      >
        {composeText.addStatement}
      </button>
      {found.replies.length === 0 ? (
        <p className="muted small">{composeText.noReplies}</p>
      ) : (
        <details className="replies">
          <summary>{composeText.replies(found.replies.length)}</summary>
          <ul>
            {found.replies.map(({ ward, text }) => (
              <li key={ward}>
                <strong>{nameOf(ward)}</strong>
                <span>{text}</span>
                <button
                  type="button"
                  className="button small-button"
                  disabled={save.isPending}
                  onClick={() => put([...found.statements, { id: null, text, wards: [ward] }])}
                >
                  {composeText.quote}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** 選べる根拠の区: 文で答えた区と、もう根拠になっている区。 */
function sourcesFor(found: ItemStatements, row: Typed): readonly string[] {
  const answered = found.replies.map((reply) => reply.ward);
  return [...answered, ...row.wards.filter((ward) => !answered.includes(ward))].toSorted();
}
