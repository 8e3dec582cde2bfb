import type { FigurePlace, FigureSource } from '../../shared/handout/model/figureOrigin.ts';
import { useCall } from '../api/useCall.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { handoutText } from './handoutText.ts';
import { WardAnswers } from './WardAnswers.tsx';

interface PlaceOriginsProps {
  readonly source: FigureSource;
  readonly place: FigurePlace;
  /** 区の名。空か null なら答えた区のすべて。 */
  readonly wards: readonly string[] | null;
}

/** ある年度・期の数の出所: 公表値ならその出典、調査の回があればその回の区ごとの答え。 */
export function PlaceOrigins({ source, place, wards }: PlaceOriginsProps) {
  const comparison = useCall('comparison.series', { surveys: null });
  return (
    <Loaded query={comparison}>
      {({ series, rounds }) => {
        const point = series
          .filter((each) => each.form === source.form)
          .filter(
            (each) =>
              each.code === source.item || each.points.some((candidate) => candidate.code === source.item),
          )
          .flatMap((each) => each.points)
          .find((each) => each.fiscalYear === place.fiscalYear && each.half === place.half);
        if (point === undefined) return <p className="muted">{handoutText.noOrigin}</p>;
        return (
          <>
            {point.published.map((figure) => (
              <p key={figure.id}>
                <strong>
                  {handoutText.published} {figure.partLabel} {figure.value.toLocaleString('ja-JP')}
                  {figure.unit}
                </strong>
                <br />
                <span className="muted">{handoutText.publishedFrom(figure.document, figure.page)}</span>
              </p>
            ))}
            {point.rounds.length === 0 ? <p className="muted">{handoutText.noOrigin}</p> : null}
            {point.rounds.map((survey) => (
              <section key={survey}>
                <h3>{handoutText.answersOf(rounds.find((round) => round.id === survey)?.title ?? survey)}</h3>
                <WardAnswers
                  survey={survey}
                  source={{ ...source, item: point.code }}
                  wards={wards?.length === 0 ? null : wards}
                />
              </section>
            ))}
          </>
        );
      }}
    </Loaded>
  );
}
