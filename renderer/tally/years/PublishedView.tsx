import './years.css';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { Comparison } from '../../../shared/comparison/comparison.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { useCall } from '../../api/useCall.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PointPanel } from './PointPanel.tsx';
import { publishedRows } from './publishedRows.ts';
import { longPeriod, numberText, yearsText } from './yearsText.ts';

interface PublishedViewProps {
  readonly comparison: Comparison;
  readonly wards: readonly Ward[];
}

/** 公表値と再計算を並べ、公表値どうしの食い違いを言う。どちらも直さない。どの数も、押すと右に出所が出る。 */
export function PublishedView({ comparison, wards }: PublishedViewProps) {
  const findings = useCall('comparison.published', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = publishedRows(comparison);
  const opened = rows.find(({ figure }) => figure.id === chosen) ?? null;
  if (rows.length === 0) {
    return (
      <div className="padded">
        <Empty title={yearsText.noPublished} hint={yearsText.noPublishedHint}>
          <Link href="/register/publishedFigure" className="button main">
            {yearsText.toRegister}
          </Link>
        </Empty>
      </div>
    );
  }
  return (
    <div className="body">
      <div className="content">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い一覧をキーだけで送れるようにする */}
        <section className="scroll padded" tabIndex={0} aria-label={yearsText.publishedTable}>
          <div className="section-head">
            <h2>{yearsText.findings}</h2>
            <span className="count">{yearsText.findingsHint}</span>
          </div>
          <Loaded query={findings}>
            {(list) =>
              list.length === 0 ? (
                <p className="muted">{yearsText.noFindings}</p>
              ) : (
                <ul className="finding-list">
                  {list.map((finding) => (
                    <li key={finding.figures.join()}>
                      <Link href={`/register/publishedFigure/row/${finding.figures[0] ?? ''}/value`}>
                        <span className="mark confirm">
                          <Icon name="triangle" size={12} />
                        </span>
                        {finding.message}
                      </Link>
                    </li>
                  ))}
                </ul>
              )
            }
          </Loaded>
          <div className="section-head">
            <h2>{yearsText.publishedTable}</h2>
            <span className="count">{yearsText.hint}</span>
          </div>
          <table className="table sticky published-table" aria-label={yearsText.publishedTable}>
            <thead>
              <tr>
                <th scope="col">{yearsText.period}</th>
                <th scope="col">{yearsText.label}</th>
                <th scope="col">{yearsText.part}</th>
                <th scope="col" className="number">
                  {yearsText.published}
                </th>
                <th scope="col" className="number">
                  {yearsText.recalculated}
                </th>
                <th scope="col" className="number">
                  {yearsText.difference}
                </th>
                <th scope="col">{yearsText.document}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ figure, recalculated }) => {
                const open = (head: string, shown: ReactNode) => (
                  <button
                    type="button"
                    className="row-button figure"
                    aria-pressed={figure.id === chosen}
                    aria-label={`${figure.label} ${longPeriod(figure)} ${head}`}
                    onClick={() => setChosen(figure.id)}
                  >
                    {shown}
                  </button>
                );
                return (
                  <tr key={figure.id} className={figure.id === chosen ? 'chosen' : ''}>
                    <td className="nowrap">{longPeriod(figure)}</td>
                    <th scope="row">
                      <Link href={`/register/publishedFigure/row/${figure.id}`}>{figure.label}</Link>
                    </th>
                    <td>{figure.partLabel}</td>
                    <td className="number">
                      {open(`${yearsText.published} ${numberText(figure.value)}`, numberText(figure.value))}
                    </td>
                    <td className="number">
                      {recalculated === null
                        ? ''
                        : open(
                            `${yearsText.recalculated} ${numberText(recalculated)}`,
                            numberText(recalculated),
                          )}
                    </td>
                    <td className="number nowrap">
                      {recalculated === null
                        ? null
                        : open(
                            `${yearsText.difference} ${differenceText(figure.value - recalculated)}`,
                            <Difference published={figure.value} recalculated={recalculated} />,
                          )}
                    </td>
                    <td className="small">
                      {[figure.document, figure.page].filter((text) => text !== '').join('　')}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      </div>
      <PointPanel
        series={opened?.series ?? null}
        all={comparison.series}
        point={opened?.point ?? null}
        part={opened?.figure.part ?? null}
        wards={wards}
      />
    </div>
  );
}

interface DifferenceProps {
  readonly published: number;
  readonly recalculated: number;
}

function Difference({ published, recalculated }: DifferenceProps) {
  if (published === recalculated) return <span className="muted">{yearsText.same}</span>;
  return (
    <span className="mark confirm">
      <Icon name="triangle" size={12} />
      {differenceText(published - recalculated)}
    </span>
  );
}

function differenceText(difference: number): string {
  return `${difference > 0 ? '＋' : ''}${numberText(difference)}`;
}
