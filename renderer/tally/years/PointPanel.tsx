import type { Point, Series } from '../../../shared/comparison/comparison.ts';
import type { PublishedFigure } from '../../../shared/survey/publishedFigure.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { FigureAnswers } from '../../survey/FigureAnswers.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { longPeriod, numberText, yearsText } from './yearsText.ts';
import { partsGap, shownFigure } from './yearsView.ts';

interface PointPanelProps {
  readonly series: Series | null;
  /** 同じ節の系列。内訳を探す。 */
  readonly all: readonly Series[];
  readonly point: Point | null;
  readonly part: string | null;
  readonly wards: readonly Ward[];
}

/** 選んだ数の出所: 公表値の資料と頁、再計算の区、その回答とセル。 */
export function PointPanel({ series, all, point, part, wards }: PointPanelProps) {
  if (series === null || point === null) {
    return (
      <Panel title={yearsText.value}>
        <p className="muted">{yearsText.panelNone}</p>
      </Panel>
    );
  }
  const { shown, recalculated } = shownFigure(series, point, part);
  const partLabel = series.parts.find(({ code }) => code === part)?.label;
  const figure = point.published.find((each) => (each.part ?? null) === part);
  const gap = part === null ? partsGap(all, series, point) : null;
  const own = part === null ? null : (point.wards?.[part] ?? null);
  return (
    <Panel
      title={`${longPeriod(point)}　${shown === null ? yearsText.unsettled : `${numberText(shown)}${part === null ? series.unit : '区'}`}`}
      about={[series.label, partLabel].filter((text) => text !== undefined).join('　')}
    >
      {recalculated === null || shown === null ? null : (
        <p className="differs">
          {yearsText.differsBy(numberText(shown), numberText(recalculated), numberText(shown - recalculated))}
        </p>
      )}
      {gap === null || shown === null ? null : (
        <p className="differs">
          {yearsText.gap(numberText(shown), numberText(gap.sum), numberText(gap.difference))}
        </p>
      )}
      {figure === undefined ? null : <SourceList figure={figure} />}
      {point.note === null ? null : <p className="muted small">{point.note}</p>}
      {point.partial.length === 0 ? null : (
        <p className="muted small">
          {yearsText.partialWards(point.partial.length)}: {namesOf(point.partial, wards)}
        </p>
      )}
      {point.rounds.length === 0 || series.form === null ? (
        <p className="muted">{yearsText.publishedOnly}</p>
      ) : (
        point.rounds.map((survey) => (
          <FigureAnswers
            key={survey}
            survey={survey}
            form={series.form ?? ''}
            item={point.code}
            wards={wards}
            only={own}
          />
        ))
      )}
    </Panel>
  );
}

function SourceList({ figure }: { readonly figure: PublishedFigure }) {
  return (
    <dl className="source-list">
      <dt>{yearsText.source}</dt>
      <dd>{[figure.document, figure.page].filter((text) => text !== '').join('　')}</dd>
      {figure.note === '' ? null : (
        <>
          <dt>{yearsText.note}</dt>
          <dd>{figure.note}</dd>
        </>
      )}
    </dl>
  );
}

function namesOf(codes: readonly string[], wards: readonly Ward[]): string {
  return wards
    .filter(({ code }) => codes.includes(code))
    .map(({ name }) => name)
    .join('、');
}
