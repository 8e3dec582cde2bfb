import type {
  SheetInstitutions,
  SheetRow,
  WardSheetBlock,
} from '../../../shared/handout/model/wardSheetBlock.ts';
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
          <WardMeetings meetings={block.meetings} />
        </div>
      </div>
      <Institutions institutions={block.institutions} />
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

function Institutions({ institutions }: { readonly institutions: SheetInstitutions }) {
  const { count, average, formal, consented, kinds, functions, names } = institutions;
  const listed = (all: SheetInstitutions['kinds']) =>
    all.map((each) => `${each.label}${each.count}`).join('・');
  return (
    <section className="sheet-institutions">
      <h3>
        積極的医療機関 <strong>{count}</strong>か所
        <span className="figure-hint">
          {count === 0
            ? `24区の平均${average}か所`
            : `24区の平均${average}か所　正式${formal}・内諾${consented}　${listed(kinds)}　${listed(functions)}`}
        </span>
      </h3>
      <p>
        <PrintedText text={names} />
      </p>
    </section>
  );
}
