import { formatWareki } from '../../shared/calendar/wareki.ts';
import type { ImportedFile, Survey, SurveyStatus } from '../../shared/survey/survey.ts';
import type { ItemTally, SurveyTally } from '../../shared/survey/tally.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import type { ShownSurvey } from '../survey/showSurvey.ts';

const LEVELS = { error: '誤り', confirm: '確認', info: '読替' } as const;
const OUTCOMES: Readonly<Record<ImportedFile['outcome'], string>> = {
  accepted: '確定しました',
  stored: '保管しました (人が見ます)',
  known: '前に取り込んでいます',
  readable: '読めました (書いていません)',
  refused: '受け付けません',
};

/** 端末で人が読む文。形を約束するのは --json のほう。 */
export function surveyText(survey: Survey): string {
  const forms = survey.forms.map(({ form, version }) => `${form} 第${version}版`).join('、');
  return `${survey.id}\t${survey.title}\t基準日 ${formatWareki(survey.asOf)}\t期限 ${formatWareki(survey.deadline)}\t${forms}`;
}

export function importText(results: readonly ImportedFile[], wards: readonly Ward[]): string {
  return results
    .map((result) => {
      const who = result.respondent === null ? '' : `  ${wardName(wards, result.respondent)}`;
      const notes = result.findings.map(
        (finding) => `    ${LEVELS[finding.level]} ${finding.cell ?? ''} ${finding.message}`,
      );
      return [
        `${result.file}${who}  ${OUTCOMES[result.outcome]}${result.outcome === 'known' ? ` (${result.state})` : ''}`,
        ...notes,
      ].join('\n');
    })
    .join('\n');
}

export function statusText(status: SurveyStatus, wards: readonly Ward[]): string {
  const totals = status.totals
    .map(({ form, n, accepted }) => `${form} ${n}のうち確定 ${accepted}`)
    .join('、');
  const lines = status.respondents.map((each) => {
    const late = each.daysLate > 0 ? `\t${each.daysLate}日遅れ` : '';
    const look = each.errors + each.confirms > 0 ? `\t誤り${each.errors} 確認${each.confirms}` : '';
    return `${each.form}\t${wardName(wards, each.respondent)}\t${each.state}${late}${look}`;
  });
  return [`${status.survey.title}  ${totals}`, ...lines].join('\n');
}

export function tallyText(tally: SurveyTally, shown: ShownSurvey): string {
  return shown.forms
    .flatMap((form) =>
      form.items.map((item) => {
        const counted = tally.forms[form.id]?.items[item.code];
        const labels = new Map([
          ...item.choices.map((each) => [each.code, each.label] as const),
          ['none', '該当なし'],
        ]);
        return counted === undefined
          ? ''
          : `${item.label}  n=${counted.base} 未回答${counted.noAnswer}  ${figures(counted, labels)}`;
      }),
    )
    .join('\n');
}

function figures(tally: ItemTally, labels: ReadonlyMap<string, string>): string {
  if ('counts' in tally) {
    return Object.entries(tally.counts)
      .map(([code, n]) => `${labels.get(code) ?? code} ${n}`)
      .join('、');
  }
  if ('bands' in tally) {
    const bands = tally.bands.filter((band) => band.n > 0).map((band) => `${band.label} ${band.n}`);
    return [`計 ${tally.sum}`, ...bands].join('、');
  }
  return 'rows' in tally ? `${tally.rows}行` : '';
}

function wardName(wards: readonly Ward[], code: string): string {
  return wards.find((ward) => ward.code === code)?.name ?? code;
}
