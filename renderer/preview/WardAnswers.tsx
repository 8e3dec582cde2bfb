import { Link } from 'wouter';
import type { FigureSource } from '../../shared/handout/model/figureOrigin.ts';
import { useCall } from '../api/useCall.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { handoutText } from './handoutText.ts';

interface WardAnswersProps {
  readonly survey: string;
  readonly source: FigureSource;
  /** 区の名 (空白のあとに区の値)。null なら答えた区のすべて。 */
  readonly wards: readonly string[] | null;
}

/** 数の後ろの区: 行政順に、答えとセル。押せば回答のそのセルへ。答えの無い区 (未回答) は名だけ。 */
export function WardAnswers({ survey, source, wards }: WardAnswersProps) {
  const answers = useCall('comparison.answers', { survey, ...source });
  const list = useCall('ward.list', {});
  return (
    <Loaded query={list}>
      {(all) => (
        <Loaded query={answers}>
          {(found) => {
            const wanted = wards?.map((ward) => ward.split(' ')[0]);
            const shown = all.filter((ward) =>
              wanted === undefined
                ? found.some((each) => each.ward === ward.code)
                : wanted.includes(ward.name),
            );
            if (shown.length === 0) return <p className="muted">{handoutText.noWards}</p>;
            return (
              <table className="table figure-answers" aria-label={handoutText.figure}>
                <tbody>
                  {shown.map((ward) => {
                    const own = found.filter((each) => each.ward === ward.code);
                    return (
                      <tr key={ward.code}>
                        <th scope="row">{ward.name}</th>
                        <td>{own.map((each) => each.text).join('、')}</td>
                        <td className="number">
                          {own.map((each) => (
                            <Link
                              key={each.item}
                              href={`/survey/${survey}/reply/${each.reply}/item/${each.item}`}
                              className="small"
                              title={`${each.fileName} ${each.cell} 「${each.original}」`}
                              aria-label={handoutText.openReplyOf(ward.name, cellName(each.cell))}
                            >
                              {each.cell === '' ? handoutText.openReply : cellName(each.cell)}
                            </Link>
                          ))}
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

/** 「シート名!C12」の番地だけ。 */
function cellName(cell: string): string {
  return cell.slice(cell.lastIndexOf('!') + 1);
}
