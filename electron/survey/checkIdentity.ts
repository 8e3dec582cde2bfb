import { fiscalYearLabel, halfLabel } from '../../shared/calendar/fiscalYear.ts';
import type { Finding } from '../../shared/survey/answer.ts';
import type { FormDefinition } from '../../shared/survey/form.ts';
import type { HandSaid } from '../../shared/survey/reading/handSaid.ts';
import type { PrintedPeriod, ReplyIdentity } from '../../shared/survey/reading/identifyReply.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import type { NotOpened, WorkbookCells } from '../../shared/workbook/cells.ts';

/**
 * 見分けたものが、この回のこの様式のこの区のものかを確かめる。違えば誤り。
 * 人が区を選んだときの食い違いは、承知のうえかもしれないので確認にする。
 */
export function checkIdentity(
  identity: ReplyIdentity,
  said: HandSaid,
  survey: Survey,
  form: FormDefinition,
  ward: Ward,
  forms: readonly FormDefinition[],
): Finding[] {
  return [
    ...checkHand(said, form, ward),
    ...checkForm(identity, form, forms),
    ...checkRound(identity, survey, form),
    ...checkWard(identity, said, ward),
  ];
}

function checkHand(said: HandSaid, form: FormDefinition, ward: Ward): Finding[] {
  const chosen = [
    ...(said.form === null ? [] : [`様式は ${form.title}`]),
    ...(said.respondent === null ? [] : [`区は ${ward.name}`]),
  ];
  return chosen.length === 0
    ? []
    : [finding('info', 'identifiedByHand', `${chosen.join('、')} と人が選びました`)];
}

function checkForm(
  { otherForm }: ReplyIdentity,
  form: FormDefinition,
  forms: readonly FormDefinition[],
): Finding[] {
  if (otherForm === null) return [];
  const other = forms.find((each) => each.id === otherForm)?.title ?? otherForm;
  const message = `様式が食い違っています (選んだのは${form.title}、ファイルには${other}とある)`;
  return [finding('error', 'wrongForm', message)];
}

function checkRound(identity: ReplyIdentity, survey: Survey, form: FormDefinition): Finding[] {
  const findings: Finding[] = [];
  if (identity.survey !== null && identity.survey !== survey.id) {
    const message = `別の回 (${identity.survey}) の様式です。この回は ${survey.title} (${survey.id}) です`;
    findings.push(finding('error', 'wrongSurvey', message));
  }
  if (identity.formVersion !== null && identity.formVersion !== form.version) {
    const message = `様式の版が違います (届いたもの 第${identity.formVersion}版、この回 第${form.version}版)`;
    findings.push(finding('error', 'wrongVersion', message));
  }
  if (identity.survey !== null && identity.formVersion !== null) return findings;
  const { fiscalYear } = survey;
  if (identity.printedYears.length > 0 && !identity.printedYears.includes(fiscalYear)) {
    const years = identity.printedYears.map((year) => fiscalYearLabel(year)).join('、');
    const message = `紙面に${years}とあります。この回は${fiscalYearLabel(fiscalYear)}です`;
    return [...findings, finding('error', 'wrongSurvey', message)];
  }
  const { printedPeriods } = identity;
  if (
    printedPeriods.length > 0 &&
    !printedPeriods.some((each) => each.fiscalYear === fiscalYear && each.half === survey.half)
  ) {
    const period = ({ fiscalYear: year, half }: PrintedPeriod) =>
      `${fiscalYearLabel(year)} ${halfLabel(half)}`;
    const printed = [...new Set(printedPeriods.map(period))].join('、');
    const message = `紙面に${printed}とあります。この回は${period(survey)}です`;
    return [...findings, finding('error', 'wrongSurvey', message)];
  }
  const message = '隠しシートが無く、回と版を確かめられません。この回の様式か、紙面を確かめてください';
  return [...findings, finding('confirm', 'noMeta', message)];
}

function checkWard(identity: ReplyIdentity, said: HandSaid, ward: Ward): Finding[] {
  if (identity.otherWards.length === 0) return [];
  const others = identity.otherWards.join('・');
  if (said.respondent !== null) {
    const message = `人が選んだ${ward.name}と、ファイルにある${others}が違います。確かめてください`;
    return [finding('confirm', 'wrongWard', message)];
  }
  const message = `区が食い違っています (${identity.by}は${ward.name}、ほかに${others}とある)`;
  return [finding('error', 'wrongWard', message)];
}

const NOT_OPENED: Readonly<Record<NotOpened, string>> = {
  マクロ: 'マクロが入っています。動かさず、無いものとして読みました',
  外部のブックへのリンク: 'ほかのブックへのリンクがあります。開かず、保存されている値だけを読みました',
};

/** 開かず動かさなかったものを言う。 */
export function notOpenedFindings({ notOpened = [] }: WorkbookCells): Finding[] {
  return notOpened.map((what) => finding('info', 'notOpened', NOT_OPENED[what]));
}

function finding(level: Finding['level'], kind: Finding['kind'], message: string): Finding {
  return { level, kind, code: null, cell: null, message };
}
