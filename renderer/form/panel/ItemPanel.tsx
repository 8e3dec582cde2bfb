import {
  insertItem,
  recodeItem,
  relabelItem,
  removeItem,
  replaceItem,
  stepItem,
} from '../../../shared/survey/editing/editItem.ts';
import { newItem, withType } from '../../../shared/survey/editing/newItem.ts';
import type { Item, ItemType } from '../../../shared/survey/form.ts';
import { proposeCode, proposeFollowUpCode, usedCodes } from '../../../shared/survey/revision/proposeCode.ts';
import { typeLabel } from '../../../shared/survey/typeLabel.ts';
import { CheckEntry } from '../../ui/entry/CheckEntry.tsx';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { StepButtons } from '../../ui/entry/StepButtons.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { itemKey, sectionKey } from '../dropInOutline.ts';
import { panelText } from '../formText.ts';
import { BandsEditor } from './BandsEditor.tsx';
import { BaseEditor } from './BaseEditor.tsx';
import { ChoicesEditor } from './ChoicesEditor.tsx';
import { ColumnsEditor } from './ColumnsEditor.tsx';
import { FollowsEditor } from './FollowsEditor.tsx';
import type { ItemPanelProps } from './itemPanelProps.ts';
import { NumberFields } from './NumberFields.tsx';
import { RegisterEditor } from './RegisterEditor.tsx';

const TYPES: readonly ItemType[] = ['status3', 'count', 'hours', 'choice', 'multi', 'date', 'text', 'rows'];

/** 項目一つを直す。 */
export function ItemPanel(props: ItemPanelProps) {
  const { form, item, published, problems, since, onChange, onChoose } = props;
  const of = (...fields: readonly string[]) =>
    problems
      .filter(
        (problem) => problem.of === 'item' && problem.code === item.code && fields.includes(problem.field),
      )
      .map((problem) => problem.message);
  const put = (next: Item) => onChange(replaceItem(form, item.code, next));
  const section = form.sections.find((one) => one.items.some((each) => each.code === item.code));
  const used = usedCodes([...published, form]);
  const add = (made: Item) => {
    if (section === undefined) return;
    const at = section.items.findIndex((each) => each.code === item.code) + 1;
    onChange(insertItem(form, section.code, at, made));
    onChoose(itemKey(made.code));
  };
  const remove = () => {
    const rest = section?.items.filter((each) => each.code !== item.code) ?? [];
    const at = section?.items.findIndex((each) => each.code === item.code) ?? 0;
    const next = rest[at] ?? rest.at(-1);
    onChange(removeItem(form, item.code));
    onChoose(next === undefined ? sectionKey(section?.code ?? '') : itemKey(next.code));
  };
  const chosen = item.type === 'choice' || item.type === 'multi';
  const numeric = item.type === 'count' || item.type === 'hours';
  return (
    <Panel
      title={panelText.item(item.code)}
      acts={
        <>
          <button
            type="button"
            className="button small-button"
            onClick={() => section && add(newItem(proposeCode(section, used), item.type))}
          >
            {panelText.addItem}
          </button>
          {chosen || item.type === 'status3' ? (
            <button
              type="button"
              className="button small-button"
              onClick={() => add(followUp(item, proposeFollowUpCode(item, used)))}
            >
              {panelText.addFollowUp}
            </button>
          ) : null}
          <button type="button" className="button small-button" onClick={remove}>
            {panelText.remove}
          </button>
        </>
      }
    >
      <div className="entries">
        <StepButtons
          onUp={() => onChange(stepItem(form, item.code, -1))}
          onDown={() => onChange(stepItem(form, item.code, 1))}
        />
        <TextEntry
          key={`label-${item.code}`}
          label={panelText.label}
          value={item.label}
          problems={of('label')}
          focused={item.label === '' && since === null}
          long
          onCommit={(label) => put(relabelItem(item, label))}
        />
        <CheckEntry
          label={panelText.provisional}
          checked={item.provisional === true}
          onChange={(on) => {
            const { provisional: _, ...rest } = item;
            put(on ? { ...rest, provisional: true } : rest);
          }}
        />
        {since === null ? (
          <TextEntry
            label={panelText.code}
            value={item.code}
            problems={of('code')}
            onCommit={(code) => {
              onChange(recodeItem(form, item.code, code));
              onChoose(itemKey(code));
            }}
          />
        ) : (
          <p className="entry-fact">
            <span>{panelText.code}</span> {panelText.codeFixed(since)}
          </p>
        )}
        {since === null ? (
          <PickEntry
            label={panelText.type}
            value={item.type}
            problems={of('type')}
            options={TYPES.map((type) => ({ value: type, label: typeLabel(type) }))}
            onPick={(type) => put(withType(item, type as ItemType))}
          />
        ) : (
          <p className="entry-fact">
            <span>{panelText.type}</span> {typeLabel(item.type)}
          </p>
        )}
        <CheckEntry
          label={panelText.required}
          checked={item.required}
          onChange={(required) => put({ ...item, required })}
        />
        {chosen ? (
          <ChoicesEditor item={item} published={published} problems={of('choices')} onChange={put} />
        ) : null}
        {numeric ? <NumberFields form={form} item={item} problemsOf={of} onChange={put} /> : null}
        {numeric ? <BandsEditor item={item} problems={of('bands')} onChange={put} /> : null}
        {item.type === 'rows' ? (
          <ColumnsEditor
            item={item}
            published={published}
            problems={of('columns')}
            blankProblems={of('blankRows')}
            onChange={put}
          />
        ) : null}
        <BaseEditor form={form} item={item} problems={of('base')} onChange={put} />
        <RegisterEditor item={item} problems={of('register')} onChange={put} />
        <TextEntry
          key={`note-${item.code}`}
          label={panelText.note}
          value={item.note ?? ''}
          long
          onCommit={(note) => {
            const { note: _, ...rest } = item;
            put(note === '' ? rest : { ...rest, note });
          }}
        />
        <FollowsEditor {...props} problems={of('follows')} />
      </div>
    </Panel>
  );
}

/** 選んだ答えの中身を尋ねる、自由記述の付問。 */
function followUp(item: Item, code: string): Item {
  const other = item.choices?.find((choice) => choice.code === 'other');
  const opening = other ?? (item.type === 'status3' ? { code: 'done' } : item.choices?.[0]);
  return {
    ...newItem(code, 'text'),
    required: false,
    label: `${item.label}：${other === undefined ? '取組内容' : 'その他の内容'}`,
    base: { item: item.code, choices: opening === undefined ? [] : [opening.code] },
  };
}
