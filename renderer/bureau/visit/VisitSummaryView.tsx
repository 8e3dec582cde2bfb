import { useState } from 'react';
import type { VisitListing } from '../../../shared/api/calls/visitCalls.ts';
import type { LineSource } from '../../../shared/bureau/visit/visitLines.ts';
import {
  type SummarySection,
  type SummaryStatement,
  visitSummary,
} from '../../../shared/bureau/visit/visitSummary.ts';
import type { CellEdit, RowInsert } from '../../../shared/register/edit.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import { definitionOf } from '../../../shared/register/tables.ts';
import { useUndo } from '../../register/UndoProvider.tsx';
import { useRegisterWriter } from '../../register/useRegisterWriter.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { CheckEntry } from '../../ui/entry/CheckEntry.tsx';
import { RowTools } from '../../ui/entry/RowTools.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useStatusLine } from '../../ui/StatusLineState.tsx';
import { useChange } from '../../ui/useChange.ts';
import { visitText } from './visitText.ts';

interface VisitSummaryViewProps {
  readonly list: VisitListing;
  readonly context: FieldContext;
  readonly year: number;
}

/** 訪問結果まとめ: 聞き取った行を文にし、載せる文を選ぶ。右は刷られる形。 */
export function VisitSummaryView({ list, context, year }: VisitSummaryViewProps) {
  const sections = visitSummary(list.visits, list.statements, year);
  const empty = sections.every(({ statements, rest }) => statements.length + rest.length === 0);
  const headings = visitText.printedHeadings(year);
  return (
    <div className="body">
      <div className="content">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い一覧をキーだけで送れるようにする */}
        <section className="scroll padded" tabIndex={0} aria-label={visitText.summary}>
          {empty ? (
            <Empty title={visitText.noFindings} hint={visitText.noFindingsHint} />
          ) : (
            sections.map((section) => (
              <SectionEditor key={section.heading} section={section} context={context} year={year} />
            ))
          )}
        </section>
      </div>
      <Panel title={visitText.printedTitle(year)} about={visitText.printedHint}>
        {sections.map(({ heading, statements }) => {
          const printed = statements.filter((statement) => statement.printed === 1);
          return (
            <div key={heading} className="printed-section">
              <h3>【{headings[heading]}】</h3>
              {printed.length === 0 ? <p className="muted small">{visitText.noPrinted}</p> : null}
              <ul>
                {printed.map(({ id, text }) => (
                  <li key={id}>・{text}</li>
                ))}
              </ul>
            </div>
          );
        })}
      </Panel>
    </div>
  );
}

interface SectionEditorProps {
  readonly section: SummarySection;
  readonly context: FieldContext;
  readonly year: number;
}

function SectionEditor({ section, context, year }: SectionEditorProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { announce } = useStatusLine();
  const { push } = useUndo('visitStatement');
  const write = useRegisterWriter(definitionOf('visitStatement'), context, '');
  const remove = useChange('register.apply', {
    busy: visitText.removing,
    done: (outcome) => {
      if (outcome.state === 'done' && outcome.batch !== null) push(outcome.batch);
      return visitText.removed;
    },
  });
  const { statements, rest } = section;
  const picked = rest.filter(({ text }) => chosen.has(text)).map(({ text }) => text);
  const last = Math.max(0, ...statements.map(({ position }) => position));
  const put = async (
    request: { edits?: readonly CellEdit[]; inserts?: readonly RowInsert[] },
    said: string | null,
  ) => {
    const result = await write({ edits: request.edits ?? [], inserts: request.inserts ?? [] });
    if (result.ok) {
      setChosen(new Set());
      if (said !== null) announce({ level: 'done', text: said });
    } else if (result.refusals[0] !== undefined) {
      announce({ level: 'failed', text: result.refusals[0].reason });
    }
  };
  const insert = (text: string, lines: readonly string[], at: number): RowInsert => ({
    values: {
      fiscalYear: String(year),
      heading: section.label,
      position: String(at),
      text,
      lines: lines.join('\n'),
      printed: '載せる',
    },
  });
  const swap = (one: SummaryStatement, other: SummaryStatement | undefined) => {
    if (other === undefined) return;
    // 並びの数が同じ二つも入れ替わるように、いまの見える順から振り直す。
    const order = statements.map(({ id }) => (id === one.id ? other.id : id === other.id ? one.id : id));
    const edits = order.flatMap((id, at): CellEdit[] => {
      const statement = statements.find((each) => each.id === id);
      return statement === undefined || statement.position === at + 1
        ? []
        : [{ id, field: 'position', seen: statement.position, value: String(at + 1) }];
    });
    void put({ edits }, null);
  };
  return (
    <section className="summary-section" aria-label={section.label}>
      <h2>{section.label}</h2>
      <ul className="summary-statements">
        {statements.map((statement, at) => (
          <li key={statement.id}>
            <CheckEntry
              label={visitText.printed}
              checked={statement.printed === 1}
              onChange={(on) =>
                void put(
                  {
                    edits: [
                      {
                        id: statement.id,
                        field: 'printed',
                        seen: statement.printed,
                        value: on ? '載せる' : '載せない',
                      },
                    ],
                  },
                  null,
                )
              }
            />
            <div className="summary-text">
              <TextEntry
                label={visitText.textOf(statement.text)}
                bare
                value={statement.text}
                onCommit={(text) =>
                  void put(
                    { edits: [{ id: statement.id, field: 'text', seen: statement.text, value: text }] },
                    null,
                  )
                }
              />
              <Sources sources={statement.sources} context={context} />
              {statement.lost.length === 0 ? null : (
                <p className="small mark confirm">{visitText.lost(statement.lost.join('、'))}</p>
              )}
            </div>
            <RowTools
              name={statement.text}
              onUp={at === 0 ? null : () => swap(statement, statements[at - 1])}
              onDown={at === statements.length - 1 ? null : () => swap(statement, statements[at + 1])}
              onRemove={() =>
                remove.mutate({
                  table: 'visitStatement',
                  edits: [],
                  inserts: [],
                  deletes: [{ id: statement.id, version: statement.version }],
                })
              }
            />
          </li>
        ))}
      </ul>
      <h3 className="small">{visitText.rest}</h3>
      {rest.length === 0 ? (
        <p className="muted small">{visitText.restNone}</p>
      ) : (
        <>
          <ul className="summary-lines">
            {rest.map((line) => (
              <li key={line.text}>
                <CheckEntry
                  label={line.text}
                  checked={chosen.has(line.text)}
                  onChange={(on) =>
                    setChosen(
                      on
                        ? new Set([...chosen, line.text])
                        : new Set([...chosen].filter((text) => text !== line.text)),
                    )
                  }
                />
                <Sources sources={line.sources} context={context} />
              </li>
            ))}
          </ul>
          <div className="summary-acts">
            <button
              type="button"
              className="button small-button"
              disabled={picked.length === 0}
              onClick={() =>
                void put(
                  { inserts: picked.map((text, at) => insert(text, [text], last + 1 + at)) },
                  visitText.made(picked.length),
                )
              }
            >
              {visitText.each}
            </button>
            <button
              type="button"
              className="button small-button"
              disabled={picked.length < 2}
              onClick={() =>
                void put({ inserts: [insert(picked[0] ?? '', picked, last + 1)] }, visitText.merged)
              }
            >
              {visitText.merge}
            </button>
            <select
              className="field"
              aria-label={visitText.addTo}
              disabled={picked.length === 0 || statements.length === 0}
              value=""
              onChange={(event) => {
                const statement = statements.find(({ id }) => id === event.target.value);
                if (statement === undefined) return;
                const lines = [...statement.lines.split('\n'), ...picked].filter((line) => line !== '');
                void put(
                  {
                    edits: [
                      { id: statement.id, field: 'lines', seen: statement.lines, value: lines.join('\n') },
                    ],
                  },
                  visitText.added,
                );
              }}
            >
              <option value="">{visitText.addToNone}</option>
              {statements.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          </div>
        </>
      )}
    </section>
  );
}

/** 行の根拠: いくつの訪問の、どの区か。 */
function Sources({
  sources,
  context,
}: {
  readonly sources: readonly LineSource[];
  readonly context: FieldContext;
}) {
  if (sources.length === 0) return <p className="small muted">{visitText.noSource}</p>;
  const order = new Map(context.wards.map(({ code }, at) => [code, at]));
  const inOrder = [...sources].sort((a, b) => (order.get(a.ward) ?? 0) - (order.get(b.ward) ?? 0));
  const names = inOrder.map(({ ward, target }) => {
    const name = context.wards.find(({ code }) => code === ward)?.name ?? ward;
    return target === 'wardOffice' ? `${name}役所` : name;
  });
  return <p className="small muted">{visitText.sources(sources.length, names.join('、'))}</p>;
}
