import type { ReactNode } from 'react';
import { compareValues } from '../../../shared/comparison/compareValues.ts';
import type { Point, Series } from '../../../shared/comparison/comparison.ts';
import type { Period } from '../../../shared/comparison/period.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useStatusLine } from '../../ui/StatusLineState.tsx';
import { copyTable } from './copyTable.ts';
import { detailRows } from './detailRows.ts';
import { YearsChart } from './YearsChart.tsx';
import { longPeriod, numberText, shortPeriod, yearsText } from './yearsText.ts';
import { breakBefore, pointAt } from './yearsView.ts';

interface SeriesDetailProps {
  readonly series: Series;
  /** 同じ節の系列。内訳を探す。 */
  readonly all: readonly Series[];
  readonly periods: readonly Period[];
  readonly part: string | null;
  readonly onPart: (part: string | null) => void;
  /** 表の数を押した。 */
  readonly onOpen: (period: Period, part: string | null) => void;
}

/** 選んだ系列のグラフと、区分・公表値・再計算・n・未回答・前年度との差の表。 */
export function SeriesDetail({ series, all, periods, part, onPart, onOpen }: SeriesDetailProps) {
  const { announce } = useStatusLine();
  const own = periods.filter((period) => pointAt(series, period) !== null);
  const rows = detailRows(series, own, all);
  const copy = () => {
    const heads = [yearsText.item, ...own.map(longPeriod)];
    const done = copyTable([
      [series.label],
      heads,
      ...rows.map((row) => [row.label, ...row.cells.map(({ value, text }) => value ?? text)]),
      ...changeRows(series, own, part).map((row) => [row.label, '', ...row.texts]),
      ...series.breaks.map(({ between: [a, b], reason }) => [
        yearsText.brokenHere(shortPeriod(a), shortPeriod(b), reason),
      ]),
    ]);
    announce({ level: done ? 'done' : 'failed', text: done ? yearsText.copied : yearsText.copyFailed });
  };
  const partLabel = series.parts.find(({ code }) => code === part)?.label ?? null;
  return (
    <section className="years-detail" aria-label={series.label}>
      <div className="section-head">
        <h2>{series.label}</h2>
        <span className="count">{series.unit}</span>
        {partLabel === null ? null : <span className="count">{yearsText.chartPart(partLabel)}</span>}
        {series.breaks.length === 0 ? null : <span className="count">{yearsText.oldDefinition}</span>}
        <button type="button" className="button small-button" onClick={copy}>
          {yearsText.copy}
        </button>
      </div>
      {series.breaks.map(({ between: [a, b], reason }) => (
        <p key={`${shortPeriod(a)}${shortPeriod(b)}`} className="break-note">
          <span className="mark confirm">
            <Icon name="triangle" size={12} />
          </span>{' '}
          {yearsText.brokenHere(shortPeriod(a), shortPeriod(b), reason)}
        </p>
      ))}
      <YearsChart series={series} periods={own} part={part} />
      <table className="table years-table" aria-label={series.label}>
        <thead>
          <tr>
            <th scope="col">{yearsText.item}</th>
            {own.map((period) => (
              <th key={shortPeriod(period)} scope="col" className={cellClass(series, period)}>
                {shortPeriod(period)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.part !== undefined && row.part === part ? 'chosen' : row.kind}>
              <th scope="row">
                {row.part === undefined ? (
                  row.label
                ) : (
                  <button
                    type="button"
                    className="row-button"
                    aria-pressed={row.part === part}
                    onClick={() => onPart(row.part ?? null)}
                  >
                    {row.label}
                  </button>
                )}
              </th>
              {row.cells.map((cell, at) => {
                const period = own[at];
                return period === undefined ? null : (
                  <td key={shortPeriod(period)} className={cellClass(series, period)}>
                    {cell.value === null ? (
                      cell.text
                    ) : (
                      <FigureButton
                        name={[row.label, longPeriod(period), cell.text]}
                        onPress={() => onOpen(period, row.of === undefined ? part : row.of)}
                      >
                        {cell.text}
                      </FigureButton>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          {changeRows(series, own, part).map((row) => (
            <tr key="change" className="change">
              <th scope="row">{row.label}</th>
              {own.map((period, at) => (
                <td
                  key={shortPeriod(period)}
                  className={cellClass(series, period)}
                  title={row.reasons[at] ?? undefined}
                >
                  {row.all[at] === '' ? null : (
                    <FigureButton
                      name={[row.label, longPeriod(period), row.all[at] ?? '', row.rates[at] ?? '']}
                      onPress={() => onOpen(period, part)}
                    >
                      {row.all[at]}
                      {row.rates[at] === '' ? null : <small>{row.rates[at]}</small>}
                    </FigureButton>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface FigureButtonProps {
  /** 読み上げる行と期と数。 */
  readonly name: readonly string[];
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** 表の数。押すと右に出所が出る。 */
function FigureButton({ name, onPress, children }: FigureButtonProps) {
  return (
    <button type="button" className="row-button figure" aria-label={name.join(' ')} onClick={onPress}>
      {children}
    </button>
  );
}

function cellClass(series: Series, period: Period): string {
  const point = pointAt(series, period);
  const broken = point !== null && breakBefore(series, point) !== null;
  return `number ${period.half === 'year' ? '' : 'half'} ${broken ? 'broken' : ''}`;
}

/** 前の年度との差。切れ目をまたげば「比べません」と訳。 */
function changeRows(series: Series, periods: readonly Period[], part: string | null) {
  const points = periods.map((period) => pointAt(series, period));
  const changes = points.map((point, at) => {
    const before = points.slice(0, at).findLast((each) => each?.half === point?.half) ?? null;
    return point === null || before === null || point.half !== 'year'
      ? null
      : change(series, before, point, part);
  });
  const all = changes.map((each) => each?.text ?? '');
  const rates = changes.map((each) => each?.rate ?? '');
  return changes.every((each) => each === null)
    ? []
    : [
        {
          label: yearsText.change,
          all,
          rates,
          texts: all.map((text, at) => `${text}${rates[at] ?? ''}`).slice(1),
          reasons: changes.map((each) => each?.reason ?? null),
        },
      ];
}

function change(series: Series, before: Point, after: Point, part: string | null) {
  const found = compareValues(series, before, after, part ?? undefined);
  if (!found.comparable) return { text: yearsText.refused, rate: '', reason: found.reason };
  const sign = found.difference > 0 ? '＋' : '';
  const rate = found.rate === '－' || found.difference === 0 ? '' : `（${sign}${found.rate}）`;
  return { text: `${sign}${numberText(found.difference)}`, rate, reason: null };
}
