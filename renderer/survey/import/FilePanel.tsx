import { Link } from 'wouter';
import { formItems } from '../../../shared/survey/form.ts';
import type { Survey } from '../../../shared/survey/survey.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { useCall } from '../../api/useCall.ts';
import { bytesText } from '../../ui/bytesText.ts';
import { Panel } from '../../ui/Panel.tsx';
import { cellText } from '../cellText.ts';
import { countFindings, FindingMark, LEVELS } from '../FindingMark.tsx';
import { useImport } from './ImportState.tsx';
import { importText } from './importText.ts';
import {
  asksWard,
  canIdentify,
  canPlace,
  copyOf,
  isReplacement,
  type ReadFile,
  waitingReply,
} from './readFile.ts';
import { WhoseChoice } from './WhoseChoice.tsx';

interface FilePanelProps {
  readonly file: ReadFile | null;
  readonly survey: Survey;
  readonly wards: readonly Ward[];
  /** 回答欄を指す図を開く。 */
  readonly onPlace: (key: string) => void;
}

/** 右の欄: 選んだファイルから何を読んだか。 */
export function FilePanel({ file, survey, wards, onPlace }: FilePanelProps) {
  const { files, remove, approve } = useImport();
  if (file === null) {
    return (
      <Panel title={importText.panelTitle}>
        <p className="muted">{importText.panelNone}</p>
      </Panel>
    );
  }
  const refusal = file.refusal ?? file.preview?.result.refusal;
  const waiting = waitingReply(file);
  return (
    <Panel
      title={file.name}
      about={bytesText(file.bytes)}
      acts={
        <button type="button" className="button" onClick={() => remove(file.key)}>
          {importText.remove}
        </button>
      }
    >
      {canIdentify(file) ? <WhoseChoice key={file.key} file={file} survey={survey} wards={wards} /> : null}
      {refusal === undefined || refusal === null || asksWard(file) ? null : (
        <>
          <h3>{importText.reason}</h3>
          <p className="reason">{refusal}</p>
        </>
      )}
      {waiting === null ? null : (
        <p className="panel-choice">
          {importText.known}{' '}
          <Link href={`/survey/${survey.id}/reply/${waiting}`}>{importText.toWaiting}</Link>
        </p>
      )}
      {isReplacement(file) && copyOf(file, files) === null ? (
        <ReplacementChoice file={file} onChange={(approved) => approve(file.key, approved)} />
      ) : null}
      {canPlace(file) ? (
        <>
          <h3>{importText.placeTitle}</h3>
          <p className="panel-choice">
            {importText.unplaced(file.preview?.unplaced.length ?? 0)}{' '}
            <button type="button" className="button small-button" onClick={() => onPlace(file.key)}>
              {importText.place}
            </button>
          </p>
        </>
      ) : null}
      {file.preview?.token ? <Findings file={file} survey={survey.id} /> : null}
    </Panel>
  );
}

function ReplacementChoice({
  file,
  onChange,
}: {
  readonly file: ReadFile;
  readonly onChange: (approved: boolean) => void;
}) {
  const counts = countFindings(file.preview?.result.findings ?? []);
  return (
    <>
      <h3>{importText.changes}</h3>
      <ul className="changes">
        {file.preview?.changes.map((change) => (
          <li key={change.code}>
            <span className="item-name">{change.label}</span>
            <span className="values">
              <span className="muted">{change.before === '' ? importText.nothing : change.before}</span>→
              <strong>{change.after === '' ? importText.nothing : change.after}</strong>
            </span>
          </li>
        ))}
      </ul>
      {counts.error + counts.confirm > 0 ? (
        <p className="panel-choice muted small">{importText.approveBlocked}</p>
      ) : (
        <label className="choice-label panel-choice">
          <input
            type="checkbox"
            checked={file.approved}
            onChange={(event) => onChange(event.target.checked)}
          />
          {importText.approve}
        </label>
      )}
    </>
  );
}

function Findings({ file, survey }: { readonly file: ReadFile; readonly survey: string }) {
  const result = file.preview?.result;
  const form = useCall('survey.form', result?.form ? { survey, form: result.form } : null).data;
  const labels = new Map(form === undefined ? [] : formItems(form).map((item) => [item.code, item.label]));
  const findings = LEVELS.flatMap((level) => result?.findings.filter((each) => each.level === level) ?? []);
  return (
    <>
      <h3>{importText.findings}</h3>
      {findings.length === 0 ? <p className="muted small panel-choice">{importText.noFindings}</p> : null}
      <ul className="panel-findings">
        {findings.map((finding) => (
          <li key={`${finding.kind}-${finding.code}-${finding.cell}-${finding.message}`}>
            <span className="where">
              <FindingMark level={finding.level} />
              <span className="cell">{finding.cell === null ? '' : cellText(finding.cell)}</span>
            </span>
            <span className="muted small item-name">
              {finding.code === null ? importText.wholeFile : (labels.get(finding.code) ?? finding.code)}
            </span>
            <p>{finding.message}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
