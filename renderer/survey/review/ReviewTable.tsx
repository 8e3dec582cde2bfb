import { Fragment } from 'react';
import type { ReplyDetail } from '../../../shared/api/contract.ts';
import { Icon } from '../../ui/Icon.tsx';
import { cellText } from '../cellText.ts';
import { AnswerCell } from './AnswerCell.tsx';
import { CorrectionEditor } from './CorrectionEditor.tsx';
import { FindingList, type ReasonInput } from './FindingList.tsx';
import type { ReviewRow } from './reviewRows.ts';
import { reviewText } from './reviewText.ts';

interface ReviewTableProps {
  readonly title: string;
  readonly rows: readonly ReviewRow[];
  readonly reply: ReplyDetail;
  readonly input: ReasonInput;
  /** 訂正してよいか。退いた回答と閉じた回では訂正しない。 */
  readonly correctable: boolean;
  /** 訂正の欄を開いている項目。 */
  readonly editing: string | null;
  readonly onEdit: (code: string | null) => void;
  /** 見せたい項目。見える所まで送り、行に色を付ける。無ければ null。 */
  readonly shown: string | null;
}

/** 節の項目。前の値、今の値、元の文字とその番地を、所見の隣に置く。 */
export function ReviewTable({
  title,
  rows,
  reply,
  input,
  correctable,
  editing,
  onEdit,
  shown,
}: ReviewTableProps) {
  const { head } = reviewText;
  const { before } = reply;
  return (
    <table className="table sticky review-table" aria-label={title}>
      <thead>
        <tr>
          <th scope="col" className="code">
            {head.code}
          </th>
          <th scope="col">{head.item}</th>
          {before === null ? null : (
            <th scope="col" className="before" title={before.label}>
              {head.before[before.kind]}
            </th>
          )}
          <th scope="col" className="answer">
            {head.answer}
          </th>
          <th scope="col">{head.cell}</th>
          <th scope="col" className="original">
            {head.original}
          </th>
          <th scope="col" className="findings">
            {head.findings}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.item.code}>
            <tr ref={row.item.code === shown ? reveal : undefined} className={rowClass(row, shown)}>
              <td className="code">{row.item.code}</td>
              <th scope="row" className="item-name">
                {row.item.label}
              </th>
              {row.before === null ? null : (
                <td className="before">
                  <span className="clip" title={row.before}>
                    {row.before}
                  </span>
                  {row.changed ? <Icon name="arrow" size={14} /> : null}
                </td>
              )}
              <AnswerCell
                row={row}
                reply={reply}
                onEdit={correctable && editing !== row.item.code ? () => onEdit(row.item.code) : undefined}
              />
              <td className="cell">{row.cell === null ? '' : cellText(row.cell)}</td>
              <td className="original">
                <span className="clip" title={row.original ?? ''}>
                  {row.original}
                </span>
              </td>
              <td className="findings">
                <FindingList
                  findings={row.findings}
                  settled={row.settled}
                  label={row.item.label}
                  input={input}
                />
              </td>
            </tr>
            {editing === row.item.code && correctable ? (
              <tr className="editing">
                <td colSpan={before === null ? 6 : 7}>
                  <CorrectionEditor row={row} reply={reply} onClose={() => onEdit(null)} />
                </td>
              </tr>
            ) : null}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function rowClass(row: ReviewRow, shown: string | null): string {
  const error = row.findings.some((finding) => finding.level === 'error') ? 'has-error' : '';
  return row.item.code === shown ? `${error} chosen` : error;
}

/** 初めて描いたときに、その行を見える所へ。 */
function reveal(row: HTMLTableRowElement | null): void {
  row?.scrollIntoView({ block: 'center' });
}
