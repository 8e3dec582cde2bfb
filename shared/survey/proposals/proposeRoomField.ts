import { isValidOn } from '../../register/isValidOn.ts';
import type { Item } from '../form.ts';
import type { Proposal, ProposalFacts } from './proposal.ts';
import { answerCell, compareField, fieldOf, note, textOf } from './proposalParts.ts';

const TABLE = 'supportRoom';

/**
 * 相談支援室の欄の答え (開設時間、所在地、窓口の時間…) を台帳と照らす。
 * 未回答は「変わりなし」とも読めるので、何も提案しない。
 */
export function proposeRoomField(item: Item, key: string, facts: ProposalFacts): readonly Proposal[] {
  const value = facts.answers[item.code];
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const rooms = facts.rows.supportRoom.filter((room) =>
    isValidOn(textOf(room, 'openedOn'), textOf(room, 'closedOn'), facts.asOf),
  );
  const [room] = rooms;
  const cell = answerCell(item, facts);
  if (room === undefined || rooms.length > 1) {
    const head = {
      table: TABLE,
      item: { code: item.code, label: item.label },
      id: null,
      title: item.label,
      cell,
    } as const;
    return [
      note(head, `${item.code}/${value}`, [
        'この区の相談支援室が基準日の台帳で一つに決まりません。台帳で直してください。',
      ]),
    ];
  }
  const change = compareField(
    { item, table: TABLE, row: room, title: String(room.name), cell, field: fieldOf(TABLE, key), value },
    facts,
  );
  return change === null ? [] : [change];
}
