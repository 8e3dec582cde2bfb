import { ColumnChooser } from '../ui/grid/ColumnChooser.tsx';
import type { GridColumn, GridViewState } from '../ui/grid/gridTypes.ts';
import { Icon } from '../ui/Icon.tsx';
import { AsOfField } from './AsOfField.tsx';
import { registerText } from './registerText.ts';
import type { useUndo } from './UndoProvider.tsx';
import { WhyButton } from './WhyButton.tsx';

interface RegisterBarProps {
  readonly dated: boolean;
  readonly asOf: string | null;
  readonly today: string;
  readonly onAsOf: (day: string | null) => void;
  readonly count: string;
  readonly todayLabel: string;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly columns: readonly GridColumn[];
  readonly view: GridViewState;
  readonly onView: (view: GridViewState) => void;
  readonly why: string;
  readonly onWhy: (why: string) => void;
  readonly undo: ReturnType<typeof useUndo>;
}

/** 表の上の帯: 基準日、件数、探す、列、元に戻す。 */
export function RegisterBar(props: RegisterBarProps) {
  const { undo } = props;
  return (
    <div className="register-bar">
      {props.dated ? (
        <AsOfField
          day={props.asOf}
          today={props.today}
          todayLabel={props.todayLabel}
          onChange={props.onAsOf}
        />
      ) : (
        <span className="muted small">{registerText.undated}</span>
      )}
      <span className="count" role="status">
        {props.count}
      </span>
      <span className="search-field">
        <Icon name="search" size={14} />
        <input
          type="search"
          aria-label={registerText.search}
          placeholder={registerText.searchHint}
          value={props.search}
          onChange={(event) => props.onSearch(event.target.value)}
        />
      </span>
      <span className="bar-acts">
        <button
          type="button"
          className="button small-button"
          title="Ctrl+Z"
          disabled={!undo.canUndo}
          onClick={undo.undo}
        >
          {registerText.undo}
        </button>
        <button
          type="button"
          className="button small-button"
          title="Ctrl+Y"
          disabled={!undo.canRedo}
          onClick={undo.redo}
        >
          {registerText.redo}
        </button>
        <WhyButton why={props.why} onWhy={props.onWhy} />
        <ColumnChooser columns={props.columns} view={props.view} onView={props.onView} />
      </span>
    </div>
  );
}
