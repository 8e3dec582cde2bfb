import { Link } from 'wouter';
import type { ImportedFile } from '../../../shared/survey/survey.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { useCall } from '../../api/useCall.ts';
import { Icon } from '../../ui/Icon.tsx';
import { countFindings, FindingCounts } from '../FindingMark.tsx';
import { formName } from '../surveyText.ts';
import { importText } from './importText.ts';

interface ImportResultsProps {
  readonly survey: string;
  readonly results: readonly ImportedFile[];
  readonly wards: readonly Ward[];
}

/** 取り込んだ後: 何がどうなったかと、次に行く所。 */
export function ImportResults({ survey, results, wards }: ImportResultsProps) {
  const status = useCall('survey.status', { survey }).data;
  const accepted = results.filter((file) => file.outcome === 'accepted').length;
  const stored = results.filter((file) => file.outcome === 'stored');
  const refused = results.filter((file) => file.outcome === 'refused').length;
  const respondentOf = (file: ImportedFile) =>
    status?.respondents.find((each) => each.respondent === file.respondent && each.form === file.form);
  const next = stored
    .map(respondentOf)
    .find((respondent) => respondent !== undefined && respondent.reply !== null);
  return (
    <section className="results" aria-label={importText.resultTitle}>
      <div>
        <h2>{importText.imported(accepted, stored.length)}</h2>
        <p className="muted">
          {importText.importedHint}
          {refused === 0 ? null : ` ${importText.refusedToo(refused)}`}
        </p>
      </div>
      <div className="acts">
        {next?.reply ? (
          <Link href={`/survey/${survey}/reply/${next.reply}`} className="button main">
            {importText.toReview(wardName(wards, next.respondent))}
          </Link>
        ) : null}
        <Link href="/" className={next?.reply ? 'button' : 'button main'}>
          {importText.toHome}
        </Link>
        <Link href={`/survey/${survey}`} className="button">
          {importText.toStatus}
        </Link>
      </div>
      <table className="table" aria-label={importText.resultTitle}>
        <thead>
          <tr>
            <th scope="col">{importText.head.result}</th>
            <th scope="col">{importText.head.respondent}</th>
            <th scope="col">{importText.head.file}</th>
            <th scope="col">{importText.head.findings}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder(results).map((file) => (
            <tr key={file.file}>
              <td>
                <OutcomeMark outcome={file.outcome} />
              </td>
              <td>
                <Who survey={survey} file={file} wards={wards} reply={respondentOf(file)?.reply ?? null} />
              </td>
              <td className="file-name">{file.file}</td>
              <td>{file.refusal ?? <FindingCounts counts={countFindings(file.findings)} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface WhoProps {
  readonly survey: string;
  readonly file: ImportedFile;
  readonly wards: readonly Ward[];
  readonly reply: string | null;
}

/** 区と様式。回答があれば、その確認へ。 */
function Who({ survey, file, wards, reply }: WhoProps) {
  if (file.respondent === null) return importText.nothing;
  const ward = wardName(wards, file.respondent);
  const name = file.form === null ? ward : `${ward} ${formName(file.form)}`;
  return reply === null ? name : <Link href={`/survey/${survey}/reply/${reply}`}>{name}</Link>;
}

function OutcomeMark({ outcome }: { readonly outcome: ImportedFile['outcome'] }) {
  if (outcome === 'accepted') {
    return (
      <span className="mark info">
        <Icon name="tick" size={14} />
        {importText.stateAccepted}
      </span>
    );
  }
  if (outcome === 'stored') {
    return (
      <span className="mark confirm">
        <Icon name="triangle" size={14} />
        {importText.stateStored}
      </span>
    );
  }
  if (outcome === 'refused') {
    return (
      <span className="mark error">
        <Icon name="octagon" size={14} />
        {importText.stateRefused}
      </span>
    );
  }
  return <span className="muted">{importText.stateOther}</span>;
}

function wardName(wards: readonly Ward[], code: string): string {
  return wards.find((ward) => ward.code === code)?.name ?? code;
}

/** 人が見るものを先に。 */
function inOrder(results: readonly ImportedFile[]): readonly ImportedFile[] {
  const rank = (file: ImportedFile) => ORDER.indexOf(file.outcome);
  return results.toSorted((a, b) => rank(a) - rank(b));
}

const ORDER: readonly ImportedFile['outcome'][] = ['refused', 'stored', 'accepted', 'known', 'readable'];
