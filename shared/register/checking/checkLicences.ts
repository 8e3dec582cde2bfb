import { formatWareki } from '../../calendar/wareki.ts';
import { addMonths } from '../eligibility/experienceLength.ts';
import { type CheckFacts, personName, type RegisterRows, textIn } from './facts.ts';
import type { RegisterFinding } from './finding.ts';

/** 資格の期限: 切れたもの、6か月以内に切れるもの、期限があるはずなのに空のもの。配置の終わった人は見ない。 */
export function checkLicences(rows: RegisterRows, facts: CheckFacts): readonly RegisterFinding[] {
  const working = new Set(
    rows.assignment
      .filter((row) => (textIn(row, 'to') ?? facts.day) >= facts.day)
      .map((row) => textIn(row, 'coordinator')),
  );
  const soon = addMonths(facts.day, 6);
  return rows.qualification.flatMap((row): readonly RegisterFinding[] => {
    const person = textIn(row, 'coordinator');
    if (!working.has(person)) return [];
    const at = { table: 'qualification', id: String(row.id), field: 'expiresOn' } as const;
    const name = `${personName(facts, person)} の${row.kind}`;
    const expires = textIn(row, 'expiresOn');
    if (expires === null) {
      return EXPIRING_KINDS.has(String(row.kind))
        ? [{ ...at, level: 'confirm', message: `${name}には有効期限があるはずですが、空です。` }]
        : [];
    }
    if (expires < facts.day) {
      return [
        { ...at, level: 'confirm', message: `${name}は${formatWareki(expires)}に期限が切れています。` },
      ];
    }
    return expires <= soon
      ? [{ ...at, level: 'info', message: `${name}は${formatWareki(expires)}に期限が来ます (6か月以内)。` }]
      : [];
  });
}

const EXPIRING_KINDS: ReadonlySet<string> = new Set(['介護支援専門員', '主任介護支援専門員']);
