import './frozen.css';
import { useState } from 'react';
import { Link } from 'wouter';
import { fiscalYearLabel } from '../../../shared/calendar/fiscalYear.ts';
import type { FrozenComparison } from '../../../shared/handout/frozen/frozenHandout.ts';
import { useCall } from '../../api/useCall.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useChange } from '../../ui/useChange.ts';
import { told } from '../told.ts';
import { yearOf } from '../yearOf.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import { FrozenTable } from './FrozenTable.tsx';
import { frozenText } from './frozenText.ts';

interface FrozenScreenProps {
  readonly handout: string;
  readonly survey: string | undefined;
}

/** 一つの資料の確定版: 確定する、これまでの確定版、今の台帳との違い。 */
export function FrozenScreen({ handout, survey }: FrozenScreenProps) {
  const titles = useCall('handout.list', {});
  const frozen = useCall('frozen.list', { handout });
  const wards = useCall('ward.list', {});
  const [purpose, setPurpose] = useState('');
  const [ward, setWard] = useState('');
  const [compared, setCompared] = useState<FrozenComparison | null>(null);
  const freeze = useChange('frozen.freeze', {
    busy: frozenText.freezing,
    done: ({ number, overflow }) => {
      setPurpose('');
      return told(frozenText.frozen(number), overflow);
    },
  });
  const compare = useChange('frozen.compare', {
    busy: frozenText.comparing,
    done: (result) => {
      setCompared(result);
      return frozenText.compared;
    },
  });
  const chosen = titles.data?.find((each) => each.id === handout);
  const fiscalYear = chosen?.fiscalYear == null ? undefined : yearOf(survey);
  const title = chosen?.title ?? '';
  return (
    <>
      <PageHeader
        title={frozenText.title}
        about={<span>{fiscalYear === undefined ? title : `${title}　${fiscalYearLabel(fiscalYear)}`}</span>}
        lined
      >
        <Link href={`/handout/${handout}${survey === undefined ? '' : `/${survey}`}`} className="button">
          {frozenText.back}
        </Link>
      </PageHeader>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い一覧をキーだけで送れるようにする */}
      <section className="scroll padded frozen" tabIndex={0} aria-label={frozenText.title}>
        <p className="muted">{frozenText.hint}</p>
        <form
          className="frozen-form"
          onSubmit={(event) => {
            event.preventDefault();
            freeze.mutate({
              handout,
              survey: fiscalYear === undefined ? (survey ?? null) : null,
              fiscalYear,
              ward: ward === '' ? null : ward,
              purpose,
            });
          }}
        >
          <label>
            <span>{frozenText.purpose}</span>
            <input
              className="field"
              value={purpose}
              maxLength={200}
              placeholder={frozenText.purposeExample}
              onChange={(event) => setPurpose(event.target.value)}
            />
          </label>
          {chosen?.perWard === true ? (
            <label className="frozen-ward">
              <span>{frozenText.ward}</span>
              <select className="field" value={ward} onChange={(event) => setWard(event.target.value)}>
                <option value="">{frozenText.allWards(wards.data?.length ?? 0)}</option>
                {wards.data?.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          <button type="submit" className="button main" disabled={freeze.isPending}>
            {freeze.isPending ? frozenText.freezing : frozenText.freeze}
          </button>
        </form>
        <Loaded query={frozen}>
          {(all) =>
            all.length === 0 ? (
              <p className="muted">{frozenText.none}</p>
            ) : (
              <FrozenTable
                all={all}
                comparing={compare.isPending}
                onCompare={(id) => compare.mutate({ id })}
              />
            )
          }
        </Loaded>
        {compared === null ? null : <DifferenceTable compared={compared} />}
      </section>
    </>
  );
}
