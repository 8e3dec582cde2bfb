import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatWareki } from '../../../shared/calendar/wareki.ts';
import type { RegisterTable } from '../../../shared/register/definition.ts';
import type { PersonEligibility } from '../../../shared/register/eligibility/personEligibility.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import { formatField } from '../../../shared/register/formatField.ts';
import { definitionOf } from '../../../shared/register/tables.ts';
import { useCall } from '../../api/useCall.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import type { RegisterRow } from '../registerColumns.ts';
import { panelText } from '../registerText.ts';

interface PersonSectionsProps {
  readonly coordinator: string;
  readonly day: string;
}

/** その人の配置・資格・実務経験と、事業ごとの資格要件。 */
export function PersonSections({ coordinator, day }: PersonSectionsProps) {
  return (
    <>
      <Eligibility coordinator={coordinator} day={day} />
      <Belongings
        table="assignment"
        title={panelText.assignments}
        coordinator={coordinator}
        keys={ASSIGNMENT}
      />
      <Belongings
        table="qualification"
        title={panelText.qualifications}
        coordinator={coordinator}
        keys={QUALIFICATION}
      />
      <Belongings
        table="experience"
        title={panelText.experiences}
        coordinator={coordinator}
        keys={EXPERIENCE}
      />
    </>
  );
}

interface BelongingKeys {
  readonly name: readonly string[];
  readonly about: readonly string[];
  readonly from: string;
  readonly to: string;
}

const ASSIGNMENT: BelongingKeys = {
  name: ['supportRoom'],
  about: ['programme', 'fullTime', 'dedicated'],
  from: 'from',
  to: 'to',
};
const QUALIFICATION: BelongingKeys = {
  name: ['kind'],
  about: ['number'],
  from: 'obtainedOn',
  to: 'expiresOn',
};
const EXPERIENCE: BelongingKeys = { name: ['route'], about: [], from: 'from', to: 'to' };

interface BelongingsProps {
  readonly table: RegisterTable;
  readonly title: string;
  readonly coordinator: string;
  readonly keys: BelongingKeys;
}

/** その人を指す行。押すとその台帳のその行へ。 */
function Belongings({ table, title, coordinator, keys }: BelongingsProps) {
  const listing = useCall('register.list', { table, asOf: null });
  return (
    <Section title={title}>
      <Loaded query={listing}>
        {({ rows, context }) => {
          const mine = rows.filter((row) => row.coordinator === coordinator);
          if (mine.length === 0) return <p className="muted small">{panelText.noneYet}</p>;
          const text = (row: RegisterRow, key: string) => fieldIn(table, row, key, context);
          return (
            <ul className="belongings">
              {mine.map((row) => {
                const about = keys.about.map((key) => text(row, key)).filter((each) => each !== '');
                const span = panelText.span(text(row, keys.from), text(row, keys.to));
                return (
                  <li key={String(row.id)}>
                    <Link href={`/register/${table}/row/${row.id}`}>
                      {keys.name.map((key) => text(row, key)).join(' ')}
                    </Link>
                    <span className="muted small">{[...about, span].join('　')}</span>
                  </li>
                );
              })}
            </ul>
          );
        }}
      </Loaded>
    </Section>
  );
}

function fieldIn(table: RegisterTable, row: RegisterRow, key: string, context: FieldContext): string {
  const field = definitionOf(table).fields.find((each) => each.key === key);
  return field === undefined ? '' : formatField(field, row[key] ?? null, context);
}

function Eligibility({ coordinator, day }: PersonSectionsProps) {
  const judged = useCall('register.eligibility', { coordinator, day });
  return (
    <Section title={panelText.eligibility} about={panelText.eligibilityOn(formatWareki(day))}>
      <Loaded query={judged}>
        {(list) =>
          list.length === 0 ? (
            <p className="muted small">{panelText.noAssignment}</p>
          ) : (
            <ul className="belongings">
              {list.map((each) => (
                <Judgement key={each.assignment} judged={each} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

function Judgement({ judged }: { readonly judged: PersonEligibility }) {
  const { met, missing, programme, clause } = judged;
  return (
    <li>
      <strong>{panelText.programme[programme]}</strong>
      {met.length > 0 ? (
        <>
          <span className="mark">
            <Icon name="tick" size={14} />
            {panelText.met(met.map(({ code }) => code).join('・'))}
          </span>
          {met.map(({ code, text }) => (
            <span key={code} className="small">
              {code}　{text}
            </span>
          ))}
        </>
      ) : (
        <>
          <span className="mark confirm">
            <Icon name="triangle" size={14} />
            {panelText.notMet}
          </span>
          {missing.map((sentence) => (
            <span key={sentence} className="small">
              {sentence}
            </span>
          ))}
        </>
      )}
      {clause === null ? null : <span className="muted small">{panelText.written(clause)}</span>}
    </li>
  );
}

interface SectionProps {
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
}

function Section({ title, about, children }: SectionProps) {
  return (
    <>
      <h3>
        {title}
        {about === undefined ? null : <small className="muted">　{about}</small>}
      </h3>
      {children}
    </>
  );
}
