import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { FormId } from '../../shared/survey/form.ts';
import { useChange } from '../ui/useChange.ts';
import { formText } from './formText.ts';

interface FileMenuProps {
  readonly form: FormId;
  /** null なら下書き。 */
  readonly version: number | null;
  /** 下書きだけの操作。公表した版では出さない。 */
  readonly onImport?: () => void;
  readonly onDiscard?: (() => void) | null;
}

/** 試しの様式一通と定義のブックを書き出す。下書きなら、定義を取り込み、捨てる。 */
export function FileMenu({ form, version, onImport, onDiscard }: FileMenuProps) {
  const words = {
    busy: formText.writing,
    done: (saved: { readonly path: string } | null) => (saved === null ? null : formText.written(saved.path)),
  };
  const trial = useChange('form.saveTrial', words);
  const definition = useChange('form.saveDefinition', words);
  const acts: Readonly<Record<string, () => void>> = {
    trial: () => trial.mutate({ form, version }),
    definition: () => definition.mutate({ form, version }),
    ...(onImport && { import: onImport }),
    ...(onDiscard && { discard: onDiscard }),
  };
  const names: Readonly<Record<string, string>> = {
    trial: formText.trial,
    definition: formText.exportDefinition,
    import: formText.importDefinition,
    discard: formText.discard,
  };
  return (
    <MenuTrigger>
      <Button className="button">{formText.more}</Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="choice-list" aria-label={formText.more} onAction={(key) => acts[String(key)]?.()}>
          {Object.keys(acts).map((key) => (
            <MenuItem key={key} id={key} className="choice-item">
              {names[key]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
