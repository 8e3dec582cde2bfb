import { Link } from 'wouter';
import type { FormId } from '../../../shared/survey/form.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { countFindings, FindingCounts } from '../FindingMark.tsx';
import { formName } from '../surveyText.ts';
import { importText } from './importText.ts';
import {
  explainFile,
  FILE_GROUPS,
  type FileGroup,
  groupFiles,
  isRead,
  type ReadFile,
  waitingReply,
} from './readFile.ts';

export const GROUP_MARKS: Readonly<Record<FileGroup, { readonly icon: IconName; readonly tone: string }>> = {
  refused: { icon: 'octagon', tone: 'error' },
  decide: { icon: 'triangle', tone: 'confirm' },
  ready: { icon: 'tick', tone: 'info' },
  same: { icon: 'ring', tone: 'info' },
  known: { icon: 'ring', tone: 'info' },
};

interface FileTableProps {
  readonly survey: string;
  readonly files: readonly ReadFile[];
  readonly wards: readonly Ward[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

/** 読んだファイルを群ごとに。行を選ぶと右の欄に詳しく出る。 */
export function FileTable({ survey, files, wards, chosen, onChoose }: FileTableProps) {
  const { head } = importText;
  const groups = groupFiles(files);
  const waiting = files.filter((file) => !isRead(file));
  return (
    <table className="table sticky import-table" aria-label={importText.results}>
      <thead>
        <tr>
          <th scope="col">{head.result}</th>
          <th scope="col">{head.file}</th>
          <th scope="col">{head.respondent}</th>
          <th scope="col">{head.identifiedBy}</th>
          <th scope="col" className="number">
            {head.answered}
          </th>
          <th scope="col">{head.findings}</th>
          <th scope="col">{head.explanation}</th>
        </tr>
      </thead>
      {FILE_GROUPS.filter((group) => groups[group].length > 0).map((group) => (
        <tbody key={group}>
          <tr className="group">
            <th scope="rowgroup" colSpan={7}>
              <strong>
                {importText.groups[group].word} {importText.files(groups[group].length)}
              </strong>
              {importText.groups[group].clause}
            </th>
          </tr>
          {groups[group].map((file) => (
            <FileRow
              key={file.key}
              survey={survey}
              file={file}
              all={files}
              group={group}
              wards={wards}
              chosen={file.key === chosen}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      ))}
      {waiting.length === 0 ? null : (
        <tbody>
          {waiting.map((file) => (
            <tr key={file.key}>
              <td className="muted">
                <span className="mark">
                  <Icon name="dashedRing" size={14} />
                  {importText.waiting}
                </span>
              </td>
              <td className="file" title={file.name}>
                {file.name}
              </td>
              <td colSpan={5} />
            </tr>
          ))}
        </tbody>
      )}
    </table>
  );
}

interface FileRowProps {
  readonly survey: string;
  readonly file: ReadFile;
  readonly all: readonly ReadFile[];
  readonly group: FileGroup;
  readonly wards: readonly Ward[];
  readonly chosen: boolean;
  readonly onChoose: (key: string) => void;
}

function FileRow({ survey, file, all, group, wards, chosen, onChoose }: FileRowProps) {
  const { preview } = file;
  const mark = GROUP_MARKS[group];
  const waiting = waitingReply(file);
  const respondent = preview?.result.respondent ?? null;
  const form = preview?.result.form ?? null;
  return (
    <tr className={chosen ? 'chosen' : ''} onClick={() => onChoose(file.key)}>
      <td>
        <span className={`mark ${mark.tone}`}>
          <Icon name={mark.icon} size={14} />
          {importText.groups[group].word}
        </span>
      </td>
      <td className="file" title={file.name}>
        <button type="button" className="row-button" aria-pressed={chosen}>
          {file.name}
        </button>
      </td>
      {group === 'refused' ? null : (
        <FileFacts file={file} respondent={respondent} form={form} wards={wards} />
      )}
      <td className="explanation" colSpan={group === 'refused' ? 5 : 1}>
        {explainFile(file, all)}
        {waiting === null ? null : (
          <>
            {' '}
            <Link href={`/survey/${survey}/reply/${waiting}`}>{importText.toWaiting}</Link>
          </>
        )}
      </td>
    </tr>
  );
}

interface FileFactsProps {
  readonly file: ReadFile;
  readonly respondent: string | null;
  readonly form: FormId | null;
  readonly wards: readonly Ward[];
}

/** 誰の何の回答で、いくつ答え、いくつ所見があるか。 */
function FileFacts({ file: { preview }, respondent, form, wards }: FileFactsProps) {
  return (
    <>
      <td className="nowrap">
        {respondent === null
          ? importText.nothing
          : (wards.find((ward) => ward.code === respondent)?.name ?? respondent)}
        {form === null ? null : <span className="muted small"> {formName(form)}</span>}
      </td>
      <td className="muted nowrap">{preview?.identifiedBy ?? importText.nothing}</td>
      <td className="number nowrap">
        {preview?.token ? importText.answered(preview.answered, preview.items) : importText.nothing}
      </td>
      <td>
        <FindingCounts counts={countFindings(preview?.result.findings ?? [])} />
      </td>
    </>
  );
}
