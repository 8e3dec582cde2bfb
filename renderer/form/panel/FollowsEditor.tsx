import { howLabel } from '../../../shared/survey/definition/kinds.ts';
import { insertItem, recodeItem, replaceItem } from '../../../shared/survey/editing/editItem.ts';
import { type Follows, formItems, type Item } from '../../../shared/survey/form.ts';
import { proposeSuccessorCode, usedCodes } from '../../../shared/survey/revision/proposeCode.ts';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { itemKey } from '../dropInOutline.ts';
import { panelText } from '../formText.ts';
import type { ItemPanelProps } from './itemPanelProps.ts';

const HOWS = ['same', 'changed', 'split'] as const satisfies readonly Follows['how'][];

type FollowsEditorProps = Omit<ItemPanelProps, 'problems'> & { readonly problems: readonly string[] };

/** 前の版のどの項目を引き継ぐか。公表した項目は、意味が変わるときに新しい項目に替えられる。 */
export function FollowsEditor(props: FollowsEditorProps) {
  const { form, item, published, since, problems, onChange } = props;
  const earlier = published
    .flatMap(formItems)
    .filter((one, index, all) => all.findIndex((other) => other.code === one.code) === index);
  const put = (next: Item) => onChange(replaceItem(form, item.code, next));
  if (since !== null) return <Replacement {...props} earlier={earlier} />;
  const { follows } = item;
  return (
    <>
      <PickEntry
        label={panelText.follows}
        value={follows?.item ?? ''}
        problems={problems}
        options={[
          { value: '', label: panelText.none },
          ...earlier.map((one) => ({ value: one.code, label: `${one.label}（${one.code}）` })),
        ]}
        onPick={(code) => {
          const { follows: _, ...rest } = item;
          put(code === '' ? rest : { ...rest, follows: { item: code, how: follows?.how ?? 'changed' } });
        }}
      />
      {follows === undefined ? null : (
        <PickEntry
          label={panelText.how}
          value={follows.how}
          options={HOWS.map((how) => ({ value: how, label: howLabel(how) }))}
          onPick={(how) => put({ ...item, follows: { item: follows.item, how: how as Follows['how'] } })}
        />
      )}
    </>
  );
}

function Replacement(props: FollowsEditorProps & { readonly earlier: readonly Item[] }) {
  const { form, item, published, earlier, onChange, onChoose } = props;
  const { follows } = item;
  const used = usedCodes([...published, form]);
  const code = proposeSuccessorCode(item.code, form.version, used);
  const successor = (how: Follows['how']) => {
    const recoded = recodeItem(form, item.code, code);
    return replaceItem(recoded, code, { ...item, code, follows: { item: item.code, how } });
  };
  const split = () => {
    const second = proposeSuccessorCode(item.code, form.version, new Set([...used, code]));
    const first = successor('split');
    const section = first.sections.find((one) => one.items.some((each) => each.code === code));
    if (section === undefined) return;
    const at = section.items.findIndex((each) => each.code === code) + 1;
    const half: Item = { ...item, code: second, label: '', follows: { item: item.code, how: 'split' } };
    onChange(insertItem(first, section.code, at, half));
    onChoose(itemKey(second));
  };
  return (
    <fieldset className="entry-group">
      <legend>{panelText.meaning}</legend>
      {follows === undefined ? null : (
        <p className="small">
          {panelText.followsSet(
            earlier.find((one) => one.code === follows.item)?.label ?? follows.item,
            howLabel(follows.how),
          )}
        </p>
      )}
      <p className="muted small">{panelText.meaningAbout}</p>
      <div className="entry-line">
        <button
          type="button"
          className="button small-button"
          onClick={() => {
            onChange(successor('changed'));
            onChoose(itemKey(code));
          }}
        >
          {panelText.replace}
        </button>
        <button type="button" className="button small-button" onClick={split}>
          {panelText.split}
        </button>
      </div>
    </fieldset>
  );
}
