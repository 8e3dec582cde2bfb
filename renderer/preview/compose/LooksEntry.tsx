import type { BarsDefinition, CellsDefinition } from '../../../shared/handout/definition/surveyBlocks.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { segmentsOf } from './blockSegments.ts';
import { composeText } from './composeText.ts';

interface LooksEntryProps {
  readonly block: CellsDefinition | BarsDefinition;
  readonly forms: readonly FormDefinition[];
  readonly onChange: (block: CellsDefinition | BarsDefinition) => void;
}

/** 区分 (選択肢か階級) ごとの、印刷する言葉と濃さ。空なら様式のまま。 */
export function LooksEntry({ block, forms, onChange }: LooksEntryProps) {
  const segments = segmentsOf(forms, block.item, block.kind === 'cells' ? block.bands : undefined);
  if (segments.length === 0) return null;
  return (
    <fieldset className="entry-group">
      <legend>{composeText.looks}</legend>
      <ul className="entry-rows looks">
        {segments.map(({ code, label }) => (
          <li key={code}>
            <TextEntry
              bare
              label={composeText.lookLabel(label)}
              placeholder={label}
              value={block.labels?.[code] ?? ''}
              onCommit={(text) => onChange({ ...block, labels: withKey(block.labels, code, text) })}
            />
            {block.kind === 'cells' ? (
              <PickEntry
                bare
                label={composeText.lookTone(label)}
                value={block.tones?.[code] ?? ''}
                options={Object.entries(composeText.tones).map(([value, name]) => ({
                  value: value === 'auto' ? '' : value,
                  label: name,
                }))}
                onPick={(tone) =>
                  onChange({
                    ...block,
                    tones: withKey<NonNullable<CellsDefinition['tones']>[string] | ''>(
                      block.tones,
                      code,
                      tone as NonNullable<CellsDefinition['tones']>[string] | '',
                    ) as CellsDefinition['tones'],
                  })
                }
              />
            ) : null}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** 空にした鍵は除き、一つも無くなれば書かないことにする。 */
function withKey<T extends string>(
  table: Readonly<Record<string, T>> | undefined,
  key: string,
  value: T | '',
): Readonly<Record<string, T>> | undefined {
  const { [key]: _, ...rest } = table ?? {};
  const next = value === '' ? rest : { ...rest, [key]: value };
  return Object.keys(next).length === 0 ? undefined : (next as Readonly<Record<string, T>>);
}
