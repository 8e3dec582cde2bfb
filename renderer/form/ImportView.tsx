import type { PreviewedDefinition } from '../../shared/api/calls/formCalls.ts';
import type { FormDefinition } from '../../shared/survey/form.ts';
import { Icon } from '../ui/Icon.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { importText } from './formText.ts';

interface ImportViewProps {
  readonly preview: PreviewedDefinition;
  readonly onTake: (definition: FormDefinition) => void;
  readonly onClose: () => void;
}

/** 取り込む定義と今の様式との違い。読めない行があれば、直してもらうまで下書きにしない。 */
export function ImportView({ preview, onTake, onClose }: ImportViewProps) {
  const { file, definition, problems, differences, replacesDraft } = preview;
  const counted = replacesDraft ? importText.differences : importText.differencesFirst;
  return (
    <div className="content">
      <div className="scroll padded publish-view">
        <h2 className="file-name">{importText.title(file)}</h2>
        {problems.length === 0 ? null : (
          <>
            <p>{importText.problems(problems.length)}</p>
            <ul className="difference-list">
              {problems.map(({ sheet, row, message }) => (
                <li key={`${sheet}${row}${message}`}>
                  <span className="mark error">
                    <Icon name="octagon" size={14} />
                    {importText.place(sheet, row)}
                  </span>
                  <p>{message}</p>
                </li>
              ))}
            </ul>
          </>
        )}
        {definition === null ? null : (
          <>
            <p>{differences.length === 0 ? importText.same : counted(differences.length)}</p>
            {replacesDraft && differences.length > 0 ? <p className="muted">{importText.replaces}</p> : null}
            <DifferenceList differences={differences} />
          </>
        )}
      </div>
      <div className="decision">
        <div className="acts">
          <button type="button" className="button" onClick={onClose}>
            {importText.cancel}
          </button>
          <button
            type="button"
            className="button main"
            disabled={definition === null || differences.length === 0}
            onClick={() => {
              if (definition !== null) onTake(definition);
            }}
          >
            {importText.go}
          </button>
        </div>
      </div>
    </div>
  );
}
