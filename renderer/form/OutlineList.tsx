import '../ui/dragRows.css';
import { Button, GridList, GridListItem, type Key, useDragAndDrop } from 'react-aria-components';
import { countProvisional } from '../../shared/survey/countProvisional.ts';
import { type FormDefinition, formItems } from '../../shared/survey/form.ts';
import type { FormProblem } from '../../shared/survey/formProblem.ts';
import { Icon } from '../ui/Icon.tsx';
import { dropInOutline, WHOLE } from './dropInOutline.ts';
import { outlineText } from './formText.ts';
import { outlineRows } from './outlineRows.ts';

interface OutlineListProps {
  readonly form: FormDefinition;
  readonly problems: readonly FormProblem[];
  /** 公表した版に無い項目の code。 */
  readonly fresh: ReadonlySet<string>;
  /** 選んでいる行の鍵 (`whole`・`節:code`・`項目:code`)。 */
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
  /** 動かした後の様式。見るだけなら null。 */
  readonly onMove: ((form: FormDefinition) => void) | null;
}

/** 節と項目の一覧。矢印で選び、つかんで動かせる (キーではつかみの印で Enter)。 */
export function OutlineList({ form, problems, fresh, chosen, onChoose, onMove }: OutlineListProps) {
  const rows = outlineRows(form, problems, fresh);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].filter((key) => key !== WHOLE).map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [moved] = keys;
      if (moved === undefined || onMove === null) return;
      const position = target.dropPosition === 'before' ? 'before' : 'after';
      onMove(dropInOutline(form, String(moved), String(target.key), position));
    },
  });
  const choose = (keys: Iterable<Key>) => {
    const [key] = keys;
    if (key !== undefined) onChoose(String(key));
  };
  return (
    // 押した時に選ぶ: 部品は放した時に選ぶので、その間に一覧が前に選んだ行へ送られると外れる。
    <div
      className="form-outline"
      onPointerDownCapture={({ target }) => {
        const key = target instanceof Element ? target.closest('[data-key]')?.getAttribute('data-key') : null;
        if (!key) return;
        // 打ちかけの欄を先に確定する (選ぶと欄ごと替わるので)。
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        onChoose(key);
      }}
    >
      <p className="head">{outlineText.counts(formItems(form).length, countProvisional(form))}</p>
      <GridList
        aria-label={outlineText.label}
        items={rows}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => choose(keys === 'all' ? [] : keys)}
        {...(onMove === null ? {} : { dragAndDropHooks })}
      >
        {(row) => (
          <GridListItem id={row.key} textValue={row.label} className={`outline-row drag-row ${row.kind}`}>
            {onMove === null || row.key === WHOLE ? null : (
              <Button slot="drag" className="drag" aria-label={outlineText.drag(row.label)}>
                ⠿
              </Button>
            )}
            <span className="label">{row.label}</span>
            {row.provisional ? <span className="tag">{outlineText.provisional}</span> : null}
            {row.fresh ? <span className="tag fresh">{outlineText.fresh}</span> : null}
            {row.problems === 0 ? null : (
              <span className="mark error">
                <Icon name="octagon" size={14} />
                <span className="unseen">{outlineText.problem(row.problems)}</span>
              </span>
            )}
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}
