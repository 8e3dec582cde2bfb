import '../../ui/dragRows.css';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { HandoutDefinition } from '../../../shared/handout/definition/handoutDefinition.ts';
import { movePage } from '../../../shared/handout/edit/editPages.ts';
import type { HandoutProblem } from '../../../shared/handout/edit/handoutProblem.ts';
import type { HandoutModel } from '../../../shared/handout/model/handoutModel.ts';
import { Icon } from '../../ui/Icon.tsx';
import { pageName } from '../pageName.ts';
import { Sheet } from '../Sheet.tsx';
import { composeText } from './composeText.ts';

interface PageOutlineProps {
  readonly definition: HandoutDefinition;
  readonly model: HandoutModel | null;
  readonly problems: readonly HandoutProblem[];
  readonly current: string | null;
  readonly onChoose: (page: string | null) => void;
  readonly onChange: (definition: HandoutDefinition) => void;
}

const THUMBNAIL_WIDTH = 104;
const WHOLE = 'whole';

/** 頁の一覧。矢印で選び、つかんで動かせる (キーではつかみの印で Enter)。頭は資料の全体。 */
export function PageOutline({ definition, model, problems, current, onChoose, onChange }: PageOutlineProps) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].filter((key) => key !== WHOLE).map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [moved] = keys;
      if (moved === undefined || moved === WHOLE) return;
      const first = definition.pages[0]?.id ?? '';
      const onto = target.key === WHOLE ? first : String(target.key);
      const where = target.key === WHOLE || target.dropPosition === 'before' ? 'before' : 'after';
      onChange(movePage(definition, String(moved), onto, where));
    },
  });
  const rows = [
    { id: WHOLE, number: '', name: composeText.whole, index: -1, wrong: hasProblem(problems, null) },
    ...definition.pages.map((page, at) => ({
      id: page.id,
      number: String(at + 1),
      name: page.section === null ? composeText.cover : pageName(page.section),
      index: model?.pages.findIndex((each) => each.id === page.id) ?? -1,
      wrong: hasProblem(problems, at),
    })),
  ];
  return (
    <div className="compose-outline">
      <GridList
        aria-label={composeText.outline}
        items={rows}
        dependencies={[model]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[current ?? WHOLE]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined) onChoose(key === WHOLE ? null : String(key));
        }}
        dragAndDropHooks={dragAndDropHooks}
      >
        {(row) => (
          <GridListItem id={row.id} textValue={row.name} className="compose-page drag-row">
            {row.id === WHOLE ? null : (
              <Button slot="drag" className="drag" aria-label={composeText.drag(row.name)}>
                ⠿
              </Button>
            )}
            <span className="label">
              <span className="number">{row.number}</span> {row.name}
              {row.wrong ? (
                <span className="mark error">
                  <Icon name="octagon" size={14} />
                  <span className="unseen">{composeText.unsaved}</span>
                </span>
              ) : null}
            </span>
            {model === null || row.index === -1 ? null : (
              <span aria-hidden="true" inert className="small-sheet">
                <Sheet model={model} index={row.index} width={THUMBNAIL_WIDTH} />
              </span>
            )}
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}

/** 頁 (null は資料の全体) に直す所があるか。 */
function hasProblem(problems: readonly HandoutProblem[], page: number | null): boolean {
  return problems.some(({ path }) =>
    page === null ? !path.startsWith('pages.') : path.startsWith(`pages.${page}.`),
  );
}
