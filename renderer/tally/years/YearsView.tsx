import './years.css';
import { useState } from 'react';
import type { Comparison } from '../../../shared/comparison/comparison.ts';
import { type Period, samePeriod } from '../../../shared/comparison/period.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { formHeading } from '../../survey/surveyText.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PointPanel } from './PointPanel.tsx';
import { SeriesDetail } from './SeriesDetail.tsx';
import { YearsTable } from './YearsTable.tsx';
import { yearsText } from './yearsText.ts';
import {
  countDiffering,
  leadingPart,
  periodsOf,
  pointAt,
  type YearSection,
  yearSections,
} from './yearsView.ts';

interface YearsViewProps {
  readonly comparison: Comparison;
  readonly wards: readonly Ward[];
}

interface Chosen {
  readonly code: string;
  readonly period: Period | null;
  readonly part: string | null;
}

/** 経年: 節の表、選んだ項目のグラフと表、右に数の出所。 */
export function YearsView({ comparison, wards }: YearsViewProps) {
  const titles = new Map(
    (['ward', 'room', 'hub'] as const).map((form) => [form as string, formHeading(form)]),
  );
  const sections = yearSections(comparison.series, titles);
  const [key, setKey] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const section = sections.find((each) => each.key === key) ?? sections[0];
  if (section === undefined) {
    return (
      <div className="padded">
        <Empty title={yearsText.none} hint={yearsText.noneHint} />
      </div>
    );
  }
  const periods = periodsOf(section.series);
  const series = section.series.find(({ code }) => code === chosen?.code) ?? section.series[0] ?? null;
  const part = series === null ? null : chosen?.code === series.code ? chosen.part : leadingPart(series);
  const last =
    series?.points.findLast((point) => periods.some((period) => samePeriod(period, point))) ?? null;
  const period = chosen?.code === series?.code ? (chosen?.period ?? last) : last;
  const choose = (code: string, next: Period | null) => {
    const target = section.series.find((each) => each.code === code);
    setChosen({ code, period: next, part: target === undefined ? null : leadingPart(target) });
  };
  return (
    <div className="body">
      <SeriesNav
        sections={sections}
        current={section.key}
        onChoose={(next) => {
          setKey(next);
          setChosen(null);
        }}
      />
      <div className="content">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い節をキーだけで送れるようにする */}
        <section className="scroll padded" tabIndex={0} aria-label={section.label}>
          <div className="tally-head">
            <h2>{section.label}</h2>
            <span className="muted small">{yearsText.hint}</span>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 項目の多い節をキーだけで送れるようにする */}
          <section className="years-list" tabIndex={0} aria-label={yearsText.list(section.label)}>
            <YearsTable
              section={section.label}
              series={section.series}
              periods={periods}
              chosen={{ code: series?.code ?? '', period: period === null ? null : period }}
              onChoose={choose}
            />
          </section>
          {series === null ? null : (
            <SeriesDetail
              series={series}
              all={section.series}
              periods={periods}
              part={part}
              onPart={(next) => setChosen({ code: series.code, period, part: next })}
              onOpen={(at, next) => setChosen({ code: series.code, period: at, part: next })}
            />
          )}
        </section>
      </div>
      <PointPanel
        series={series}
        all={section.series}
        point={series === null || period === null ? null : pointAt(series, period)}
        part={part}
        wards={wards}
      />
    </div>
  );
}

interface SeriesNavProps {
  readonly sections: readonly YearSection[];
  readonly current: string;
  readonly onChoose: (key: string) => void;
}

/** 節の一覧。切れ目のある節と、公表値と再計算の違う節に印。 */
function SeriesNav({ sections, current, onChoose }: SeriesNavProps) {
  return (
    <nav className="tally-sections" aria-label={yearsText.nav}>
      {sections.map((section, index) => {
        const breaks = section.series.reduce((sum, each) => sum + each.breaks.length, 0);
        const differing = section.series.reduce((sum, each) => sum + countDiffering(each), 0);
        return (
          <div key={section.key}>
            {section.head === sections[index - 1]?.head ? null : <h2>{section.head}</h2>}
            <button
              type="button"
              className="item-name"
              aria-pressed={section.key === current}
              onClick={() => onChoose(section.key)}
            >
              {section.label}
              {breaks + differing === 0 ? null : (
                <span className="mark confirm nav-mark">
                  <Icon name="triangle" size={12} />
                  {[
                    ...(breaks > 0 ? [yearsText.breaks(breaks)] : []),
                    ...(differing > 0 ? [yearsText.differs(differing)] : []),
                  ].join(' ')}
                </span>
              )}
            </button>
          </div>
        );
      })}
    </nav>
  );
}
