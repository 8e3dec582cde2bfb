import { formatBothCalendars } from '../../calendar/wareki.ts';
import { questionFileName } from './questionFileName.ts';
import { BUREAU, type QuestionSheet } from './questionSheet.ts';

export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/** 確認票に添えるメールの文。写してメールに貼る。 */
export function questionMail(sheet: QuestionSheet): MailText {
  const due = sheet.deadline === null ? 'できるだけお早めに' : `${formatBothCalendars(sheet.deadline)}までに`;
  return {
    subject: `【確認のお願い】${sheet.survey.title}（${sheet.ward.name} ${sheet.form.respondent}）`,
    body: [
      `${sheet.ward.name} ${sheet.form.respondent}　ご担当者様`,
      '',
      `いつもお世話になっております。${BUREAU}です。`,
      `「${sheet.survey.title}」にご回答いただき、ありがとうございました。`,
      `${formatBothCalendars(sheet.reply.receivedOn)}にお送りいただいたご回答について、添付の確認票のとおり${sheet.questions.length}点を確認させてください。`,
      '',
      `お手数をおかけしますが、${due}、次のどちらかの方法でお送りくださいますようお願いいたします。`,
      '・確認票の「ご回答欄」にご記入のうえ、確認票をお送りいただく',
      '・先にお送りした様式を直し、改めてお送りいただく',
      '',
      `添付：${questionFileName(sheet, 'xlsx')}`,
      '',
      BUREAU,
    ].join('\n'),
  };
}
