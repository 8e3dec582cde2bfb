import { formatWareki } from '../../../shared/calendar/wareki.ts';
import type { Proposal } from '../../../shared/survey/proposals/proposal.ts';
import { proposalSentence } from '../../../shared/survey/proposals/proposalSentence.ts';
import { cellText } from '../cellText.ts';
import { proposalText } from './proposalText.ts';
import type { Chosen } from './useChosen.ts';

interface ProposalRowProps {
  readonly reply: string;
  readonly proposal: Proposal;
  readonly chosen: Chosen;
}

/** 違い1つ: 今の台帳 → 回答、回答のセル、聞く日。 */
export function ProposalRow({ reply, proposal, chosen }: ProposalRowProps) {
  const { kind, title, item, cell, asks, flags, key } = proposal;
  const sentence = proposalSentence(proposal);
  const on = chosen.has(reply, key);
  return (
    <tr className={on ? 'chosen' : ''}>
      <td className="tick">
        <input
          type="checkbox"
          aria-label={proposalText.choose(sentence)}
          checked={on}
          onChange={(event) => chosen.toggle(reply, [key], event.target.checked)}
        />
      </td>
      <td className="kind">{proposalText.kinds[kind]}</td>
      <th scope="row" className="row item-name">
        {title}
        <span className="muted small">{item.label}</span>
      </th>
      <OldNew proposal={proposal} />
      <td className="cell">{cell === null ? '' : cellText(cell)}</td>
      <td className="day">
        {asks === null ? null : (
          <>
            <input
              className="field"
              aria-label={proposalText.dayOf(title, asks.label)}
              placeholder={asks.label}
              value={chosen.day(key) ?? (asks.suggestion === null ? '' : formatWareki(asks.suggestion))}
              onChange={(event) => chosen.writeDay(key, event.target.value)}
            />
            <span className="muted small">{asks.label}</span>
          </>
        )}
        {kind === 'note' || flags.length === 0 ? null : <Flags flags={flags} />}
      </td>
    </tr>
  );
}

function OldNew({ proposal }: { readonly proposal: Proposal }) {
  const { kind, fields, flags } = proposal;
  if (kind === 'note')
    return (
      <td colSpan={2}>
        <Flags flags={flags} />
      </td>
    );
  if (kind === 'end')
    return (
      <>
        <td>{fields[0]?.oldText || proposalText.blank}</td>
        <td>{proposalText.absent}</td>
      </>
    );
  if (kind === 'add')
    return (
      <>
        <td className="muted">－</td>
        <td>
          {fields
            .filter((field) => field.newText !== '')
            .map((field) => `${field.label} ${field.newText}`)
            .join('、')}
        </td>
      </>
    );
  return fields.map((field) => [
    <td key={`${field.key} old`}>
      <span className="muted small">{field.label}</span> {field.oldText || proposalText.blank}
    </td>,
    <td key={`${field.key} new`}>
      → <strong>{field.newText || proposalText.blank}</strong>
    </td>,
  ]);
}

function Flags({ flags }: { readonly flags: readonly string[] }) {
  return flags.map((flag) => (
    <span key={flag} className="proposal-flag small">
      {flag}
    </span>
  ));
}
