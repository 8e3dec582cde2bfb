import { Link } from 'wouter';
import type { FigureAnswer } from '../../shared/api/calls/comparisonCalls.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import { tilePlace } from '../../shared/ward/wardTiles.ts';
import { useCall } from '../api/useCall.ts';
import { Panel } from '../ui/Panel.tsx';
import { tallyText } from './tallyText.ts';
import type { Segment, TallyView } from './tallyView.ts';

interface WardsPanelProps {
  readonly survey: string;
  readonly form: string;
  readonly view: TallyView | null;
  readonly segment: Segment | null;
  readonly wards: readonly Ward[];
  /** 区コード → 確定した回答の番地。 */
  readonly replyOf: (ward: string) => string | null;
}

/** 選んだ数の後ろにいる区: ますの図と、行政順の一覧。 */
export function WardsPanel({ survey, form, view, segment, wards, replyOf }: WardsPanelProps) {
  const answers = useCall('comparison.answers', { survey, form, item: view?.code ?? '' });
  if (view === null || segment === null) {
    return (
      <Panel title={tallyText.panelTitle}>
        <p className="muted">{tallyText.panelNone}</p>
      </Panel>
    );
  }
  const chosen = new Set(segment.wards);
  return (
    <Panel title={tallyText.panelCount(segment.label, segment.count)} about={view.label}>
      <div className="tile-map" role="img" aria-label={tallyText.map}>
        {wards.map((ward) => {
          const place = tilePlace(ward.name);
          return place === undefined ? null : (
            <span
              key={ward.code}
              className={chosen.has(ward.code) ? 'on' : ''}
              style={{ gridRow: place.row + 1, gridColumn: place.column + 1 }}
            >
              {place.name}
            </span>
          );
        })}
      </div>
      <p className="muted small">{tallyText.mapNote}</p>
      {segment.wards.length === 0 ? (
        <p className="muted">{tallyText.noWards}</p>
      ) : (
        <table className="table" aria-label={tallyText.list}>
          <tbody>
            {wards
              .filter((ward) => chosen.has(ward.code))
              .map((ward) => (
                <WardRow
                  key={ward.code}
                  ward={ward}
                  view={view}
                  answer={answers.data?.find((each) => each.ward === ward.code) ?? null}
                  to={replyOf(ward.code)}
                />
              ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

interface WardRowProps {
  readonly ward: Ward;
  readonly view: TallyView;
  readonly answer: FigureAnswer | null;
  readonly to: string | null;
}

function WardRow({ ward, view, answer, to }: WardRowProps) {
  const value = view.values?.[ward.code];
  return (
    <tr>
      <th scope="row">{ward.name}</th>
      {view.values === null ? null : (
        <td className="number">{value === undefined ? '' : `${value}${view.unit}`}</td>
      )}
      <td
        className="number small muted"
        title={answer === null ? undefined : `${answer.fileName} 「${answer.original}」`}
      >
        {answer === null ? '' : answer.cell.slice(answer.cell.lastIndexOf('!') + 1)}
      </td>
      <td className="number">
        {to === null ? null : (
          <Link href={to} className="small" aria-label={tallyText.openReplyOf(ward.name)}>
            {tallyText.openReply}
          </Link>
        )}
      </td>
    </tr>
  );
}
