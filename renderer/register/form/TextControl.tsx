import type { KeyboardEvent } from 'react';
import { Input, Label, TextArea, TextField } from 'react-aria-components';
import type { FieldKind, RegisterField } from '../../../shared/register/field.ts';
import { isComposing } from '../../ui/isComposing.ts';
import { Refusal } from './Refusal.tsx';
import { type DraftField, type FieldControlProps, useDraft } from './useDraft.ts';

const LONG: ReadonlySet<FieldKind> = new Set(['longText', 'lines']);

/** 文字の欄。長い文と並びは何行でも。 */
export function TextControl(props: FieldControlProps) {
  const { field } = props;
  const draft = useDraft(props);
  const long = LONG.has(field.kind);
  return (
    <TextField
      className={isWide(field) ? 'form-row stacked' : 'form-row'}
      value={draft.text}
      onChange={draft.type}
      onBlur={() => draft.commit()}
      onKeyDown={commitKeys(draft, long)}
      isInvalid={draft.reason !== null}
      isReadOnly={field.readOnly === true}
      validationBehavior="aria"
    >
      <Label>{field.label}</Label>
      <div className="form-value">
        {long ? <TextArea className="field" rows={rowsOf(draft.text)} /> : <Input className="field" />}
        <Refusal reason={draft.reason} />
      </div>
    </TextField>
  );
}

/** Enter で確定 (長い欄は Ctrl+Enter)、Escape で打った字を捨てる。 */
export function commitKeys(draft: DraftField, long: boolean) {
  return (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') draft.restore();
    else if (event.key === 'Enter' && (!long || event.ctrlKey)) {
      event.preventDefault();
      draft.commit();
    }
  };
}

/** 長い字の入る欄は、見出しを上に置いて欄の幅いっぱいに。 */
export function isWide({ kind, width }: RegisterField): boolean {
  return LONG.has(kind) || width >= 220;
}

function rowsOf(text: string): number {
  return Math.min(8, Math.max(2, text.split('\n').length, Math.ceil(text.length / 18)));
}
