import type { HandoutProblem } from '../../../shared/handout/edit/handoutProblem.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { CheckEntry } from '../../ui/entry/CheckEntry.tsx';
import { NumberEntry } from '../../ui/entry/NumberEntry.tsx';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { RowTools, swapped } from '../../ui/entry/RowTools.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { type BlockField, type FieldShape, NULL_WHEN_EMPTY } from './blockFields.ts';
import { composeText } from './composeText.ts';
import { ItemEntry } from './ItemEntry.tsx';
import { ItemRowsEntry } from './ItemRowsEntry.tsx';
import { problemsAt } from './panelProps.ts';

export type Values = Readonly<Record<string, unknown>>;

interface FieldsEntryProps {
  readonly fields: readonly BlockField[];
  readonly values: Values;
  /** 直す所の場所の頭。例「pages.1.blocks.0」。 */
  readonly path: string;
  readonly problems: readonly HandoutProblem[];
  readonly forms: readonly FormDefinition[];
  /** 図の項目の区分 (選択肢か階級)。 */
  readonly segments: readonly { readonly code: string; readonly label: string }[];
  readonly onChange: (values: Values) => void;
}

/** 図の欄を、決めた形のとおりに並べる。値の正しさは保存のときに確かめる。 */
export function FieldsEntry(props: FieldsEntryProps) {
  return props.fields.map((field) => <FieldEntry key={field.key} {...props} field={field} />);
}

function FieldEntry(props: FieldsEntryProps & { readonly field: BlockField }) {
  const { field, values, path, problems, forms, segments, onChange } = props;
  const { key, label, shape } = field;
  const value = values[key];
  const put = (next: unknown) => onChange({ ...values, [key]: next });
  const at = `${path}.${key}`;
  const shared = { label, problems: problemsAt(problems, at) };
  switch (shape.of) {
    case 'text':
    case 'long':
      return <TextEntry {...shared} long={shape.of === 'long'} value={String(value ?? '')} onCommit={put} />;
    case 'optional':
      return (
        <TextEntry
          {...shared}
          value={String(value ?? '')}
          onCommit={(text) => put(text === '' ? (NULL_WHEN_EMPTY.has(key) ? null : undefined) : text)}
        />
      );
    case 'number':
    case 'optionalNumber':
      return (
        <NumberEntry
          {...shared}
          value={typeof value === 'number' ? value : null}
          onCommit={(count) => {
            if (count !== null) put(count);
            else if (shape.of === 'optionalNumber') put(NULL_WHEN_EMPTY.has(key) ? null : undefined);
          }}
        />
      );
    case 'flag':
      return <CheckEntry label={label} checked={value === true} onChange={put} />;
    case 'pick':
      return (
        <PickEntry
          {...shared}
          value={String(value ?? shape.options[0]?.value ?? '')}
          options={shape.options}
          onPick={(next) => put(next === '' ? undefined : next)}
        />
      );
    case 'numbers':
      return (
        <TextEntry
          {...shared}
          value={listOf(value).join('、')}
          onCommit={(text) =>
            put(
              text
                .normalize('NFKC')
                .split(/[、,\s]+/)
                .filter((word) => word !== '')
                .map(Number),
            )
          }
        />
      );
    case 'texts':
      return (
        <TextEntry
          {...shared}
          long
          value={listOf(value).join('\n')}
          onCommit={(text) => put(text.split('\n').filter((line) => line.trim() !== ''))}
        />
      );
    case 'itemRows':
      return (
        <ItemRowsEntry
          label={label}
          kind={shape.kind}
          forms={forms}
          rows={listOf(value) as readonly { item: string; label?: string }[]}
          problems={shared.problems}
          onChange={put}
        />
      );
    case 'item':
      return (
        <ItemEntry {...shared} kind={shape.kind} forms={forms} value={String(value ?? '')} onChange={put} />
      );
    case 'segment':
      return (
        <PickEntry
          {...shared}
          value={String(value ?? '')}
          options={segments.map(({ code, label: name }) => ({ value: code, label: name }))}
          onPick={put}
        />
      );
    case 'group':
      return (
        <fieldset className="entry-group">
          <legend className="unseen">{label}</legend>
          <CheckEntry
            label={label}
            checked={value !== undefined}
            onChange={(on) => put(on ? filled(shape, segments) : undefined)}
          />
          {value === undefined ? null : (
            <FieldsEntry {...props} fields={shape.fields} values={value as Values} path={at} onChange={put} />
          )}
        </fieldset>
      );
    case 'list': {
      const rows = listOf(value) as readonly Values[];
      return (
        <fieldset className="entry-group">
          <legend>{label}</legend>
          <ol className="nested-rows">
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: 同じ行が二つありうる並び
              <li key={index}>
                <div className="nested-head">
                  <span>{composeText.numberOf(label, index + 1)}</span>
                  <RowTools
                    name={composeText.numberOf(label, index + 1)}
                    onUp={index === 0 ? null : () => put(swapped(rows, index, -1))}
                    onDown={index === rows.length - 1 ? null : () => put(swapped(rows, index, 1))}
                    onRemove={() => put(rows.toSpliced(index, 1))}
                  />
                </div>
                <FieldsEntry
                  fields={shape.fields}
                  values={row}
                  path={`${at}.${index}`}
                  problems={problems}
                  forms={forms}
                  segments={segments}
                  onChange={(next) => put(rows.with(index, next))}
                />
              </li>
            ))}
          </ol>
          <button
            type="button"
            className="button small-button"
            onClick={() => put([...rows, fresh(filled(shape, segments), rows)])}
          >
            {composeText.add(label)}
          </button>
        </fieldset>
      );
    }
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** 足すときの値。区分の欄は、初めの区分から始める。 */
function filled(
  { blank, fields }: Extract<FieldShape, { readonly blank: Values }>,
  segments: FieldsEntryProps['segments'],
): Values {
  const first = segments[0]?.code ?? '';
  const chosen = fields.filter(({ shape }) => shape.of === 'segment').map(({ key }) => [key, first]);
  return { ...blank, ...Object.fromEntries(chosen) };
}

/** 足す行。id のある行は、ほかと重ならない id にする。 */
function fresh(blank: Values, rows: readonly Values[]): Values {
  if (!('id' in blank)) return blank;
  const used = new Set(rows.map((row) => row.id));
  let number = rows.length + 1;
  while (used.has(`${String(blank.id)}-${number}`)) number += 1;
  return { ...blank, id: `${String(blank.id)}-${number}` };
}
