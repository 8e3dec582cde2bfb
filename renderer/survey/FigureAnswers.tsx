import './figureAnswers.css';
import { Link } from 'wouter';
import type { Ward } from '../../shared/ward/ward.ts';
import { useCall } from '../api/useCall.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { figureAnswersText } from './figureAnswersText.ts';

interface FigureAnswersProps {
  readonly survey: string;
  readonly form: string;
  readonly item: string;
  readonly wards: readonly Ward[];
  /** 見せる区。null なら答えた区のすべて。 */
  readonly only: readonly string[] | null;
}

/** 数の後ろの、区ごとの答え・セル・回答への道。並びは行政順。 */
export function FigureAnswers({ survey, form, item, wards, only }: FigureAnswersProps) {
  const answers = useCall('comparison.answers', { survey, form, item });
  const surveys = useCall('survey.list', {});
  const title = surveys.data?.find(({ id }) => id === survey)?.title ?? '';
  return (
    <section className="figure-answers" aria-label={title}>
      <h3>{title}</h3>
      <Loaded query={answers}>
        {(list) => {
          const shown = only === null ? list : list.filter(({ ward }) => only.includes(ward));
          return shown.length === 0 ? (
            <p className="muted">{figureAnswersText.noWards}</p>
          ) : (
            <table className="table" aria-label={figureAnswersText.list}>
              <tbody>
                {shown.map((answer) => (
                  <tr key={`${answer.ward}/${answer.item}`}>
                    <th scope="row" className="nowrap">
                      {wards.find(({ code }) => code === answer.ward)?.name ?? answer.ward}
                    </th>
                    <td className="answer-text">{answer.text}</td>
                    <td>
                      <Link
                        href={`/survey/${survey}/reply/${answer.reply}/item/${answer.item}`}
                        className="small nowrap"
                        title={`${answer.fileName} ${answer.cell} 「${answer.original}」`}
                        aria-label={figureAnswersText.openCellOf(
                          wards.find(({ code }) => code === answer.ward)?.name ?? answer.ward,
                          cellName(answer.cell),
                        )}
                      >
                        {answer.cell === '' ? figureAnswersText.openReply : cellName(answer.cell)}
                      </Link>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        }}
      </Loaded>
    </section>
  );
}

/** 「シート名!C12」の番地だけ。 */
function cellName(cell: string): string {
  return cell.slice(cell.lastIndexOf('!') + 1);
}
