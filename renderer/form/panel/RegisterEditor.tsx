import type { Item } from '../../../shared/survey/form.ts';
import { REGISTER_LINKS, type RegisterLink } from '../../../shared/survey/registerLinks.ts';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { panelText } from '../formText.ts';

interface RegisterEditorProps {
  readonly item: Item;
  readonly problems: readonly string[];
  readonly onChange: (item: Item) => void;
}

/** 台帳との結び。結べる台帳の無い答え方では、欄を出さない。 */
export function RegisterEditor({ item, problems, onChange }: RegisterEditorProps) {
  const links = (Object.keys(REGISTER_LINKS) as RegisterLink[]).filter(
    (link) => REGISTER_LINKS[link].type === item.type,
  );
  if (links.length === 0 && item.register === undefined) return null;
  return (
    <PickEntry
      label={panelText.register}
      value={item.register ?? ''}
      problems={problems}
      options={[
        { value: '', label: panelText.none },
        ...links.map((link) => ({ value: link, label: REGISTER_LINKS[link].label })),
      ]}
      onPick={(link) => {
        const { register: _, ...rest } = item;
        onChange(link === '' ? rest : { ...rest, register: link as RegisterLink });
      }}
    />
  );
}
