import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { HandoutFormat } from '../../shared/handout/formats.ts';
import { handoutText } from './handoutText.ts';

interface SaveMenuProps {
  readonly disabled: boolean;
  readonly onSave: (format: HandoutFormat) => void;
}

/** 紙のほかの形: 直せるスライドと、機械が読む数値。 */
export function SaveMenu({ disabled, onSave }: SaveMenuProps) {
  return (
    <MenuTrigger>
      <Button className="button" isDisabled={disabled}>
        {handoutText.saveOther}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="choice-list"
          aria-label={handoutText.saveOther}
          onAction={(key) => onSave(key === 'pptx' ? 'pptx' : 'xlsx')}
        >
          <MenuItem id="pptx" className="choice-item">
            {handoutText.saveSlides}
          </MenuItem>
          <MenuItem id="xlsx" className="choice-item">
            {handoutText.saveNumbers}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
