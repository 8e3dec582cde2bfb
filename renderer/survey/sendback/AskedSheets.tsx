import './sendback.css';
import { Link } from 'wouter';
import type { AskedQuestion, AskedSheet } from '../../../shared/api/calls/sendbackCalls.ts';
import { useCall } from '../../api/useCall.ts';
import { sendbackText } from './sendbackText.ts';

/** この回答者に尋ねたこと。あとから届いた回答では、問いごとにどうなったか。無ければ何も出さない。 */
export function AskedSheets({ survey, reply }: { readonly survey: string; readonly reply: string }) {
  const { data: sheets = [] } = useCall('sendback.ofReply', { reply });
  if (sheets.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: 長い質問をキーだけで送れるようにする
    <section className="asked-sheets" tabIndex={0} aria-label={sendbackText.title}>
      {sheets.map((sheet) => (
        <Sheet key={sheet.id} sheet={sheet} survey={survey} />
      ))}
    </section>
  );
}

function Sheet({ sheet, survey }: { readonly sheet: AskedSheet; readonly survey: string }) {
  const { head } = sendbackText;
  return (
    <>
      <p className="asked-title">
        <strong>{sendbackText.asked(sheet.round, sheet.issued)}</strong>
        {sheet.deadline === null ? null : (
          <span className="muted small">{sendbackText.due(sheet.deadline)}</span>
        )}
        {sheet.withdrawn ? <span className="tag">{sendbackText.withdrawn}</span> : null}
        <Link href={`/survey/${survey}/sendback/${sheet.id}`}>{sendbackText.openSheet}</Link>
      </p>
      {sheet.withdrawn ? null : (
        <table className="table" aria-label={sendbackText.asked(sheet.round, sheet.issued)}>
          <thead>
            <tr>
              <th scope="col">{head.label}</th>
              <th scope="col">{head.given}</th>
              <th scope="col">{head.text}</th>
              <th scope="col">{head.answer}</th>
              {sheet.after ? <th scope="col">{head.now}</th> : null}
            </tr>
          </thead>
          <tbody>
            {sheet.questions.map((question, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: 質問は並び替わらない
              <tr key={at}>
                <th scope="row" className="item-name">
                  {question.label}
                </th>
                <td>{question.given}</td>
                <td>{question.text}</td>
                <td>{question.answer ?? <span className="muted">{sendbackText.noAnswer}</span>}</td>
                {sheet.after ? (
                  <td>
                    <Now question={question} />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Now({ question }: { readonly question: AskedQuestion }) {
  if (question.changed === null) return null;
  return (
    <>
      {question.changed ? <strong>{question.now}</strong> : question.now}{' '}
      <span className={question.changed ? 'tag' : 'tag same'}>
        {question.changed ? sendbackText.changed : sendbackText.same}
      </span>
    </>
  );
}
