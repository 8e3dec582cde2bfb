import { useState } from 'react';
import type { IndicatorView } from '../../../shared/bureau/indicator/indicatorView.ts';
import type { IndicatorPart, IndicatorYear } from '../../../shared/bureau/indicator/indicatorYear.ts';
import { fiscalYearLabel, fiscalYearOf, fiscalYearShort } from '../../../shared/calendar/fiscalYear.ts';
import type { RegisterRow } from '../../../shared/register/row.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { useAppState } from '../../api/useAppState.ts';
import type { WriteRegister } from '../../register/useRegisterWriter.tsx';
import { FigureAnswers } from '../../survey/FigureAnswers.tsx';
import { NumberEntry } from '../../ui/entry/NumberEntry.tsx';
import { indicatorText } from './indicatorText.ts';

type Typed = 'numerator' | 'denominator' | 'value';

interface YearValuesProps {
  readonly indicator: IndicatorView;
  /** この指標に打った行。 */
  readonly typed: readonly RegisterRow[];
  readonly wards: readonly Ward[];
  readonly write: WriteRegister;
}

interface Opened {
  readonly fiscalYear: number;
  readonly part: 'numerator' | 'denominator';
}

/** 年度ごとの分子・分母・値。集計に結んだ数は押すと後ろの区、ほかは打つ。 */
export function YearValues({ indicator, typed, wards, write }: YearValuesProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const enter = (year: IndicatorYear, key: Typed, value: number | null) => {
    const text = value === null ? '' : String(value);
    const row = typed.find((each) => each.id === year.typed);
    void write(
      row === undefined
        ? { edits: [], inserts: [newYear(indicator.id, year.fiscalYear, { [key]: text })] }
        : { edits: [{ id: String(row.id), field: key, seen: row[key] ?? null, value: text }], inserts: [] },
    );
  };
  const place = indicator.years.find(({ fiscalYear }) => fiscalYear === opened?.fiscalYear)?.[
    opened?.part ?? 'numerator'
  ].place;
  return (
    <section aria-label={indicatorText.years}>
      <h3>{indicatorText.years}</h3>
      <p className="muted small">{indicatorText.yearsHint}</p>
      <table className="table year-values" aria-label={indicatorText.years}>
        <thead>
          <tr>
            <th scope="col">{indicatorText.year}</th>
            <th scope="col" className="number">
              {indicatorText.numerator}
            </th>
            <th scope="col" className="number">
              {indicatorText.denominator}
            </th>
            <th scope="col" className="number">
              {indicatorText.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {indicator.years.map((year) => {
            const row = typed.find((each) => each.id === year.typed);
            const label = fiscalYearLabel(year.fiscalYear);
            const number = (key: Typed) => (typeof row?.[key] === 'number' ? row[key] : null);
            const cell = (key: 'numerator' | 'denominator') => (
              <PartCell
                part={year[key]}
                typed={number(key)}
                year={label}
                label={indicatorText[key]}
                open={opened?.fiscalYear === year.fiscalYear && opened.part === key}
                onOpen={() => setOpened({ fiscalYear: year.fiscalYear, part: key })}
                onCommit={(value) => enter(year, key, value)}
              />
            );
            const computed = year.numerator.value !== null && number('value') === null;
            return (
              <tr key={year.fiscalYear}>
                <th scope="row" className="nowrap">
                  {fiscalYearShort(year.fiscalYear)}
                </th>
                <td className="number">{cell('numerator')}</td>
                <td className="number">{cell('denominator')}</td>
                <td className="number">
                  {computed ? (
                    <strong>{year.text || indicatorText.noValue}</strong>
                  ) : (
                    <NumberEntry
                      label={indicatorText.cell(label, indicatorText.value)}
                      bare
                      value={number('value')}
                      onCommit={(value) => enter(year, 'value', value)}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <YearNotes indicator={indicator} />
      <AddYear
        years={indicator.years.map(({ fiscalYear }) => fiscalYear)}
        onAdd={(fiscalYear) => void write({ edits: [], inserts: [newYear(indicator.id, fiscalYear, {})] })}
      />
      {place === null || place === undefined || opened === null
        ? null
        : place.rounds.map((survey) => (
            <section
              key={survey}
              aria-label={indicatorText.behind(
                fiscalYearLabel(opened.fiscalYear),
                indicatorText[opened.part],
              )}
            >
              <h3>{indicatorText.behind(fiscalYearLabel(opened.fiscalYear), indicatorText[opened.part])}</h3>
              <FigureAnswers
                survey={survey}
                form={place.form}
                item={place.item}
                wards={wards}
                only={place.wards}
              />
            </section>
          ))}
    </section>
  );
}

interface PartCellProps {
  readonly part: IndicatorPart;
  readonly typed: number | null;
  readonly year: string;
  readonly label: string;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onCommit: (value: number | null) => void;
}

function PartCell({ part, typed, year, label, open, onOpen, onCommit }: PartCellProps) {
  const shown = part.value === null ? '' : part.value.toLocaleString('ja-JP');
  const bound = part.origin === 'bound';
  return (
    <>
      {bound ? (
        part.place !== null && part.place.rounds.length > 0 ? (
          <button
            type="button"
            className="link-button"
            aria-pressed={open}
            aria-label={indicatorText.openWards(year, label, shown)}
            onClick={onOpen}
          >
            {shown}
          </button>
        ) : (
          shown
        )
      ) : null}
      {bound && typed === null ? null : (
        <NumberEntry label={indicatorText.cell(year, label)} bare value={typed} onCommit={onCommit} />
      )}
    </>
  );
}

/** 値の出どころと、決まらない訳。同じ訳は一度だけ。 */
function YearNotes({ indicator }: { readonly indicator: IndicatorView }) {
  const notes = indicator.years.flatMap(({ fiscalYear, numerator, denominator, brokenBefore }) => {
    const all = [numerator.note, denominator.note, brokenBefore && indicatorText.broken(brokenBefore)];
    const own = [...new Set(all.filter((note) => note !== null && note !== ''))];
    return own.length === 0 ? [] : [`${fiscalYearShort(fiscalYear)}: ${own.join('、')}`];
  });
  return notes.length === 0 ? null : (
    <ul className="muted small year-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

interface AddYearProps {
  readonly years: readonly number[];
  readonly onAdd: (fiscalYear: number) => void;
}

function AddYear({ years, onAdd }: AddYearProps) {
  const { today } = useAppState();
  const now = fiscalYearOf(today);
  const free = Array.from({ length: 16 }, (_, back) => now + 1 - back).filter(
    (year) => !years.includes(year),
  );
  const [picked, setPicked] = useState<number | null>(null);
  const year = picked !== null && free.includes(picked) ? picked : (free[0] ?? null);
  if (year === null) return null;
  return (
    <div className="add-year">
      <select
        className="field"
        aria-label={indicatorText.addYear}
        value={year}
        onChange={(event) => setPicked(Number(event.target.value))}
      >
        {free.map((each) => (
          <option key={each} value={each}>
            {fiscalYearLabel(each)}
          </option>
        ))}
      </select>
      <button type="button" className="button small-button" onClick={() => onAdd(year)}>
        {indicatorText.addYearGo}
      </button>
    </div>
  );
}

function newYear(indicator: string, fiscalYear: number, values: Readonly<Record<string, string>>) {
  return { values: { indicator, fiscalYear: fiscalYearLabel(fiscalYear), ...values } };
}
