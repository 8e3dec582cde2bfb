import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { matchChoices } from '../../ui/grid/matchChoices.ts';
import { Icon } from '../../ui/Icon.tsx';
import { fieldChoices } from '../registerColumns.ts';
import { panelText } from '../registerText.ts';
import { Refusal } from './Refusal.tsx';
import { isWide } from './TextControl.tsx';
import { type FieldControlProps, useDraft } from './useDraft.ts';

/** 打って探し、選んで書く欄。人や室の名と、候補のある語。 */
export function SuggestControl(props: FieldControlProps) {
  const { field, context, value } = props;
  const draft = useDraft(props);
  const choices = fieldChoices(field, context);
  const chosen = choices.find((choice) => choice.value === value);
  // 今の値のままなら、ほかの候補もみな見せる。
  const found = draft.text === chosen?.label ? choices : matchChoices(choices, draft.text);
  const items = found.slice(0, 200).map(({ value: code, label }) => ({ key: String(code), label }));
  return (
    <ComboBox
      className={isWide(field) ? 'form-row stacked' : 'form-row'}
      items={items}
      inputValue={draft.text}
      onInputChange={draft.type}
      selectedKey={null}
      onSelectionChange={(key) => {
        const item = items.find((each) => each.key === key);
        if (item !== undefined) draft.commit(item.label);
      }}
      onBlur={() => draft.commit()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') draft.restore();
      }}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
      isInvalid={draft.reason !== null}
      validationBehavior="aria"
    >
      <Label>{field.label}</Label>
      <div className="form-value">
        <div className="date-field">
          <Input className="field" />
          <Button className="button icon-button" aria-label={panelText.openList}>
            <Icon name="chevron" size={12} />
          </Button>
        </div>
        <Refusal reason={draft.reason} />
      </div>
      <Popover className="popover">
        <ListBox className="choice-list">
          {(item: { readonly key: string; readonly label: string }) => (
            <ListBoxItem id={item.key} textValue={item.label} className="choice-item">
              {item.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
