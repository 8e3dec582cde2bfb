import { formatWareki } from '../../calendar/wareki.ts';
import { expiringLicences, workingPeople } from './expiringLicences.ts';
import { type CheckFacts, personName, type RegisterRows, textIn } from './facts.ts';
import type { RegisterFinding } from './finding.ts';

/** 資格の期限: 切れたもの、6か月以内に切れるもの、期限があるはずなのに空のもの。配置の終わった人は見ない。 */
export function checkLicences(rows: RegisterRows, facts: CheckFacts): readonly RegisterFinding[] {
  const due = expiringLicences(rows.qualification, rows.assignment, facts.day).map(
    ({ qualification, person, expiresOn, expired }): RegisterFinding => {
      const name = `${personName(facts, person)} の${qualification.kind}`;
      const message = expired
        ? `${name}は${formatWareki(expiresOn)}に期限が切れています。`
        : `${name}は${formatWareki(expiresOn)}に期限が来ます (6か月以内)。`;
      return { ...placeOf(qualification.id), level: expired ? 'confirm' : 'info', message };
    },
  );
  const working = workingPeople(rows.assignment, facts.day);
  const blank = rows.qualification
    .filter((row) => working.has(textIn(row, 'coordinator')) && textIn(row, 'expiresOn') === null)
    .filter((row) => EXPIRING_KINDS.has(String(row.kind)))
    .map((row): RegisterFinding => {
      const name = `${personName(facts, textIn(row, 'coordinator'))} の${row.kind}`;
      return {
        ...placeOf(row.id),
        level: 'confirm',
        message: `${name}には有効期限があるはずですが、空です。`,
      };
    });
  return [...due, ...blank];
}

function placeOf(id: unknown) {
  return { table: 'qualification', id: String(id), field: 'expiresOn' } as const;
}

const EXPIRING_KINDS: ReadonlySet<string> = new Set(['介護支援専門員', '主任介護支援専門員']);
