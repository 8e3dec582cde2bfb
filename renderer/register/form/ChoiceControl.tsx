import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from '../../ui/Icon.tsx';
import { fieldChoices } from '../registerColumns.ts';
import { panelText } from '../registerText.ts';
import { Refusal } from './Refusal.tsx';
import { type FieldControlProps, useDraft } from './useDraft.ts';

/** 空を表す選択肢の鍵。値のどれとも紛れない。 */
const BLANK = 'blank:';

/** 決まった選択肢から選ぶ欄。 */
export function ChoiceControl(props: FieldControlProps) {
  const { field, value, context } = props;
  const draft = useDraft(props);
  const choices = fieldChoices(field, context);
  const blank = field.emptyLabel ?? panelText.optional;
  const items = [
    ...(field.required ? [] : [{ key: BLANK, label: blank, text: '' }]),
    ...choices.map(({ value: code, label }) => ({ key: String(code), label, text: label })),
  ];
  const empty = value === null || value === '';
  return (
    <Select
      className="form-row"
      selectedKey={empty ? (field.required ? null : BLANK) : String(value)}
      placeholder={blank}
      isInvalid={draft.reason !== null}
      validationBehavior="aria"
      onSelectionChange={(key) => {
        const item = items.find((each) => each.key === key);
        if (item !== undefined) draft.commit(item.text);
      }}
    >
      <Label>{field.label}</Label>
      <div className="form-value">
        <Button className="field select-button">
          <SelectValue />
          <Icon name="chevron" size={12} />
        </Button>
        <Refusal reason={draft.reason} />
      </div>
      <Popover className="popover">
        <ListBox className="choice-list" items={items}>
          {(item) => (
            <ListBoxItem id={item.key} textValue={item.label} className="choice-item">
              {item.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
