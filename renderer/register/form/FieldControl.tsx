import { ChoiceControl } from './ChoiceControl.tsx';
import { DateControl } from './DateControl.tsx';
import { FlagControl } from './FlagControl.tsx';
import { MultiControl } from './MultiControl.tsx';
import { SuggestControl } from './SuggestControl.tsx';
import { TextControl } from './TextControl.tsx';
import type { FieldControlProps } from './useDraft.ts';

/** 列の種類にふさわしい入力欄。 */
export function FieldControl(props: FieldControlProps) {
  const { kind, words, suggestions, readOnly } = props.field;
  if (readOnly === true) return <TextControl {...props} />;
  if (kind === 'date') return <DateControl {...props} />;
  if (kind === 'flag' && words === undefined) return <FlagControl {...props} />;
  if (kind === 'multi') return <MultiControl {...props} />;
  if (kind === 'reference' || suggestions !== undefined) return <SuggestControl {...props} />;
  if (kind === 'choice' || kind === 'ward' || kind === 'flag') return <ChoiceControl {...props} />;
  return <TextControl {...props} />;
}
