import type { FigureOrigin } from '../../../shared/handout/model/figureOrigin.ts';
import type { EventsBlock } from '../../../shared/handout/model/textBlocks.ts';
import { OpenableNumber } from '../OpenFigure.tsx';
import { PrintedText, TabularNumber } from '../PrintedText.tsx';

type HandoutEvent = EventsBlock['events'][number];

/** これより多い回は、行を詰める。 */
const MANY = 8;

/** 健康局の行事: 一行事が一つの表、一回が一行。 */
export function EventsTable({ block }: { readonly block: EventsBlock }) {
  return (
    <div className="events">
      {block.events.length === 0 && block.nothing !== undefined ? (
        <section>
          {block.title === '' ? null : (
            <h3 className="figure-title ruled">
              <PrintedText text={block.title} />
            </h3>
          )}
          <p className="records-none">{block.nothing}</p>
        </section>
      ) : null}
      {block.events.map((event) => (
        <section key={event.name}>
          <h3 className="figure-title ruled">
            <PrintedText text={event.name} />
          </h3>
          <div className="event">
            <div className="event-content">
              <h4>内容</h4>
              {event.content.map((line) => (
                <p key={line}>
                  <PrintedText text={line} />
                </p>
              ))}
            </div>
            <RoundsTable event={event} />
          </div>
        </section>
      ))}
    </div>
  );
}

function RoundsTable({ event }: { readonly event: HandoutEvent }) {
  const withWards = event.rounds.some((round) => round.wards !== null);
  return (
    <table className={event.rounds.length > MANY ? 'rounds many' : 'rounds'}>
      <thead>
        <tr>
          <th scope="col" className="round">
            回
          </th>
          <th scope="col" className="date">
            日時
          </th>
          <th scope="col">会場・方式</th>
          {withWards ? (
            <th scope="col" className="value">
              参加区
            </th>
          ) : (
            <td className="value" />
          )}
          <th scope="col" className="value">
            参加者
          </th>
        </tr>
      </thead>
      <tbody>
        {event.rounds.map((round) => (
          <tr key={round.label}>
            <th scope="row">
              <PrintedText text={round.label} />
            </th>
            <td>
              <PrintedText text={round.date} />
            </td>
            <td>
              <PrintedText text={round.place} />
            </td>
            <td className="value">
              {round.wards !== null && (
                <Counted
                  value={round.wards}
                  unit="区"
                  title={event.name}
                  label={`${round.label}　参加区`}
                  origin={round.wardsOrigin}
                />
              )}
            </td>
            <td className="value">
              {round.persons !== null && (
                <Counted
                  value={round.persons}
                  unit="人"
                  title={event.name}
                  label={`${round.label}　参加者`}
                  origin={round.personsOrigin}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CountedProps {
  readonly value: number;
  readonly unit: string;
  readonly title: string;
  readonly label: string;
  /** 台帳の行から来た数なら、その出所。 */
  readonly origin: FigureOrigin | undefined;
}

function Counted({ value, unit, title, label, origin }: CountedProps) {
  const own = origin ?? { wards: [], source: null };
  return (
    <OpenableNumber figure={{ ...own, title, label, count: value }}>
      <span className="key-figure small">
        <TabularNumber value={value} />
      </span>
      <span className="key-unit small">{unit}</span>
    </OpenableNumber>
  );
}
