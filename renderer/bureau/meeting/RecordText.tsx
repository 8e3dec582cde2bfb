import { useId } from 'react';
import type { RegisterField } from '../../../shared/register/field.ts';
import { Problems } from '../../ui/entry/Problems.tsx';
import { meetingText } from './meetingText.ts';

interface RecordTextProps {
  readonly field: RegisterField;
  readonly text: string;
  /** 読めない訳。 */
  readonly reason: string | null;
  readonly onType: (text: string) => void;
}

/** 書きかけの欄一つ。打つたびに預け、読めない字には訳を添える。 */
export function RecordText({ field, text, reason, onType }: RecordTextProps) {
  const id = useId();
  const shared = {
    id,
    value: text,
    'aria-invalid': reason !== null,
    'aria-describedby': reason === null ? undefined : `${id}-reason`,
  };
  const number = field.kind === 'count';
  return (
    <div className={number ? 'entry record-number' : 'entry'}>
      <label htmlFor={id}>{field.label}</label>
      {field.kind === 'longText' ? (
        <textarea {...shared} className="field" rows={2} onChange={(event) => onType(event.target.value)} />
      ) : (
        <input
          {...shared}
          className={number ? 'field number' : 'field'}
          placeholder={field.kind === 'date' ? meetingText.dayHint : undefined}
          onChange={(event) => onType(event.target.value)}
        />
      )}
      <Problems messages={reason === null ? [] : [reason]} id={`${id}-reason`} />
    </div>
  );
}
