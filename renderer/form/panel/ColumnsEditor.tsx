import { type FormDefinition, formItems, type Item, type RowColumn } from '../../../shared/survey/form.ts';
import { typeLabel } from '../../../shared/survey/typeLabel.ts';
import { NumberEntry } from '../../ui/entry/NumberEntry.tsx';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { Problems } from '../../ui/entry/Problems.tsx';
import { RowTools, swapped } from '../../ui/entry/RowTools.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { panelText } from '../formText.ts';
import { ChoiceList } from './ChoicesEditor.tsx';

const TYPES: readonly RowColumn['type'][] = ['text', 'date', 'count', 'hours', 'choice'];

interface ColumnsEditorProps {
  readonly item: Item;
  readonly published: readonly FormDefinition[];
  readonly problems: readonly string[];
  readonly blankProblems: readonly string[];
  readonly onChange: (item: Item) => void;
}

/** 繰返し行の列と空き行。公表した列のコードと書き方は変えられない。 */
export function ColumnsEditor({ item, published, problems, blankProblems, onChange }: ColumnsEditorProps) {
  const columns = item.columns ?? [];
  const ever = published
    .flatMap(formItems)
    .filter((one) => one.code === item.code)
    .flatMap((one) => one.columns ?? []);
  const put = (next: readonly RowColumn[]) => onChange({ ...item, columns: next });
  const change = (code: string, column: RowColumn) =>
    put(columns.map((one) => (one.code === code ? column : one)));
  return (
    <>
      <fieldset className="entry-group">
        <legend>{panelText.columns}</legend>
        <ul className="entry-rows columns">
          {columns.map((column, index) => (
            <li key={column.code}>
              <TextEntry
                bare
                label={panelText.columnLabel(column.code)}
                value={column.label}
                focused={column.label === ''}
                onCommit={(label) => change(column.code, { ...column, label })}
              />
              {ever.some((one) => one.code === column.code) ? (
                <span className="small muted">{typeLabel(column.type)}</span>
              ) : (
                <PickEntry
                  bare
                  label={panelText.columnType(column.code)}
                  value={column.type}
                  options={TYPES.map((type) => ({ value: type, label: typeLabel(type) }))}
                  onPick={(type) => change(column.code, columnOf(column, type as RowColumn['type']))}
                />
              )}
              <RowTools
                name={column.label || column.code}
                onUp={index === 0 ? null : () => put(swapped(columns, index, -1))}
                onDown={index === columns.length - 1 ? null : () => put(swapped(columns, index, 1))}
                onRemove={() => put(columns.filter((one) => one.code !== column.code))}
              />
              {column.type === 'choice' ? (
                <div className="nested">
                  <ChoiceList
                    choices={column.choices ?? []}
                    used={ever
                      .filter((one) => one.code === column.code)
                      .flatMap((one) => one.choices ?? [])
                      .map((choice) => choice.code)}
                    onChange={(choices) => change(column.code, { ...column, choices })}
                  />
                </div>
              ) : null}
            </li>
          ))}
        </ul>
        <div className="entry-line">
          <button
            type="button"
            className="button small-button"
            onClick={() =>
              put([...columns, { code: columnCode([...ever, ...columns]), label: '', type: 'text' }])
            }
          >
            {panelText.addColumn}
          </button>
        </div>
        <Problems messages={problems} />
      </fieldset>
      <NumberEntry
        key={item.code}
        label={panelText.blankRows}
        value={item.blankRows ?? null}
        problems={blankProblems}
        onCommit={(blankRows) => {
          const { blankRows: _, ...rest } = item;
          onChange(blankRows === null ? rest : { ...rest, blankRows });
        }}
      />
    </>
  );
}

function columnOf({ code, label, choices }: RowColumn, type: RowColumn['type']): RowColumn {
  return { code, label, type, ...(type === 'choice' && { choices: choices ?? [] }) };
}

/** 新しい列のコード: 一度も使っていない k1, k2 … */
function columnCode(ever: readonly RowColumn[]): string {
  let n = 1;
  while (ever.some((column) => column.code === `k${n}`)) n += 1;
  return `k${n}`;
}
