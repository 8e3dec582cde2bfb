import './years.css';
import { Link } from 'wouter';
import type { Comparison } from '../../../shared/comparison/comparison.ts';
import { useCall } from '../../api/useCall.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { publishedRows } from './publishedRows.ts';
import { longPeriod, numberText, yearsText } from './yearsText.ts';

/** 公表値と再計算を並べ、公表値どうしの食い違いを言う。どちらも直さない。 */
export function PublishedView({ comparison }: { readonly comparison: Comparison }) {
  const findings = useCall('comparison.published', {});
  const rows = publishedRows(comparison);
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: 長い一覧をキーだけで送れるようにする
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
      </div>
      <table className="table sticky" aria-label={yearsText.publishedTable}>
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
          {rows.map(({ figure, recalculated }) => (
            <tr key={figure.id}>
              <td className="nowrap">{longPeriod(figure)}</td>
              <th scope="row">
                <Link href={`/register/publishedFigure/row/${figure.id}`}>{figure.label}</Link>
              </th>
              <td>{figure.partLabel}</td>
              <td className="number">{numberText(figure.value)}</td>
              <td className="number">{recalculated === null ? '' : numberText(recalculated)}</td>
              <td className="number nowrap">
                <Difference published={figure.value} recalculated={recalculated} />
              </td>
              <td className="small">
                {[figure.document, figure.page].filter((text) => text !== '').join('　')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DifferenceProps {
  readonly published: number;
  readonly recalculated: number | null;
}

function Difference({ published, recalculated }: DifferenceProps) {
  if (recalculated === null) return null;
  if (published === recalculated) return <span className="muted">{yearsText.same}</span>;
  const difference = published - recalculated;
  return (
    <span className="mark confirm">
      <Icon name="triangle" size={12} />
      {`${difference > 0 ? '＋' : ''}${numberText(difference)}`}
    </span>
  );
}
