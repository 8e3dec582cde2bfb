import { useRef } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { wantedFiles } from './droppedFiles.ts';
import { GROUP_MARKS } from './FileTable.tsx';
import { useImport } from './ImportState.tsx';
import { importText } from './importText.ts';
import { FILE_GROUPS, groupFiles, isRead } from './readFile.ts';

/** 選ぶ所と、読み取りの進み具合。 */
export function ImportBar({ survey }: { readonly survey: string }) {
  const { files, add, importing } = useImport();
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (chosen: HTMLInputElement) => {
    void add(survey, wantedFiles([...(chosen.files ?? [])]));
    // 同じファイルをもう一度選んでも届くように。
    chosen.value = '';
  };
  const read = files.filter(isRead).length;
  const groups = groupFiles(files);
  return (
    <div className="import-bar">
      <div className="choose">
        <Icon name="file" />
        {importText.dropHere}
        <button type="button" className="button" disabled={importing} onClick={() => input.current?.click()}>
          {importText.chooseFiles}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".xlsx,.xlsm,.xls,.ods"
          aria-label={importText.chooseFiles}
          onChange={(event) => take(event.target)}
        />
        <button type="button" className="button" disabled={importing} onClick={() => folder.current?.click()}>
          {importText.chooseFolder}
        </button>
        <input
          ref={folder}
          type="file"
          multiple
          hidden
          // React の型にない、フォルダの中身をみな選ぶ属性。
          {...{ webkitdirectory: '' }}
          aria-label={importText.chooseFolder}
          onChange={(event) => take(event.target)}
        />
      </div>
      {files.length === 0 ? null : (
        <>
          <div className="read">
            <p>
              <strong role="status">{importText.reading(read, files.length)}</strong>
              {read < files.length ? (
                <span className="muted">{importText.remaining(files.length - read)}</span>
              ) : null}
            </p>
            <span className="read-progress" aria-hidden="true">
              {(['ready', 'decide', 'refused', 'same', 'known'] as const).map((group) => (
                <span
                  key={group}
                  className={group}
                  style={{ width: `${(groups[group].length / files.length) * 100}%` }}
                />
              ))}
            </span>
          </div>
          <ul className="sums">
            {FILE_GROUPS.toReversed()
              .filter((group) => groups[group].length > 0)
              .map((group) => (
                <li key={group} className={`mark ${GROUP_MARKS[group].tone}`}>
                  <Icon name={GROUP_MARKS[group].icon} size={14} />
                  {importText.groups[group].word} <strong>{groups[group].length}</strong>
                </li>
              ))}
          </ul>
        </>
      )}
    </div>
  );
}
