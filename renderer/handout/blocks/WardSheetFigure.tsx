import { Fragment, type ReactNode } from 'react';
import type {
  SheetInstitutions,
  SheetRow,
  WardSheetBlock,
} from '../../../shared/handout/model/wardSheetBlock.ts';
import { institutionWhere } from '../../../shared/handout/origins/registerOrigins.ts';
import { OpenableNumber } from '../OpenFigure.tsx';
import { PrintedText } from '../PrintedText.tsx';
import { WardMeetings } from './WardMeetings.tsx';
import { WardReplies } from './WardReplies.tsx';

/** 一区の一頁: 左に台帳、右に回答と会議、下に積極的医療機関。 */
export function WardSheetFigure({ block }: { readonly block: WardSheetBlock }) {
  return (
    <figure className="ward-sheet">
      <div className="sheet-columns">
        <div>
          <RegisterRows title="相談支援室" rows={block.rooms} />
          <RegisterRows title="人員" rows={block.people} />
        </div>
        <div>
          <WardReplies block={block} />
          <WardMeetings block={block} />
        </div>
      </div>
      <Institutions block={block} />
    </figure>
  );
}

function RegisterRows({ title, rows }: { readonly title: string; readonly rows: readonly SheetRow[] }) {
  return (
    <section className="sheet-register">
      <h3>{title}</h3>
      <dl>
        {rows.map(({ label, text }) => (
          <div key={label ?? text} className={label === null ? 'wide' : ''}>
            {label !== null && <dt>{label}</dt>}
            <dd>
              <PrintedText text={text} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Institutions({ block }: { readonly block: WardSheetBlock }) {
  const { count, average, formal, consented, kinds, functions, names } = block.institutions;
  const open = (label: string, value: number) => (
    <Counted key={label} block={block} label={label} count={value} />
  );
  return (
    <section className="sheet-institutions">
      <h3>
        積極的医療機関{' '}
        <strong>
          <Counted block={block} label="" count={count} />
        </strong>
        か所
        <span className="figure-hint">
          {`24区の平均${average}か所`}
          {count > 0 && (
            <>
              {'　正式'}
              {open('正式', formal)}
              {'・内諾'}
              {open('内諾', consented)}
              {'　'}
              {listed(kinds, open)}
              {'　'}
              {listed(functions, open)}
            </>
          )}
        </span>
      </h3>
      <p>
        <PrintedText text={names} />
      </p>
    </section>
  );
}

/** 言葉と数を「・」でつなぐ。 */
function listed(all: SheetInstitutions['kinds'], open: (label: string, count: number) => ReactNode) {
  return all.map(({ label, count }, index) => (
    <Fragment key={label}>
      {index > 0 && '・'}
      {label}
      {open(label, count)}
    </Fragment>
  ));
}

interface CountedProps {
  readonly block: WardSheetBlock;
  /** 数え方の言葉 (正式、病院、看取り)。空ならすべて。 */
  readonly label: string;
  readonly count: number;
}

/** 医療機関の数。画面では押すと、台帳のその行が開く。 */
function Counted({ block, label, count }: CountedProps) {
  const where = label === '' ? {} : institutionWhere(label);
  const register = block.register && { ...block.register, where: { ...block.register.where, ...where } };
  const figure = {
    title: '積極的医療機関',
    label: label === '' ? block.ward : label,
    count,
    wards: [block.ward],
  };
  return <OpenableNumber figure={{ ...figure, source: null, register }}>{count}</OpenableNumber>;
}
