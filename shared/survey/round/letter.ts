import { datedDay } from '../../calendar/datedDay.ts';
import { formFileName } from '../formFileName.ts';
import { BUREAU } from '../questions/questionSheet.ts';
import type { Survey } from '../survey.ts';
import type { OfficeForms } from './offices.ts';

/** 回の二つの文のひな形。空は決まった文。 */
export interface RoundLetters {
  readonly cover: string;
  readonly reminder: string;
}

export type LetterKind = keyof RoundLetters;

export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** ひな形に書ける言葉。どちらの文でも同じ。 */
export const LETTER_WORDS = [
  '区名',
  '宛先',
  '調査名',
  '基準日',
  '期限',
  '様式',
  '今日',
  '期限まで',
  '未提出',
] as const;

type LetterWord = (typeof LETTER_WORDS)[number];

const USUAL: Readonly<Record<LetterKind, string>> = {
  cover: `{区名} {宛先}　ご担当者様

いつもお世話になっております。${BUREAU}です。

「{調査名}」を実施いたします。お忙しいところ恐れ入りますが、添付の様式にご記入のうえ、{期限}までにご返送くださいますようお願いいたします。

・添付の様式
{様式}
・基準日　　{基準日}
・回答期限　{期限}

ご記入にあたってのお願い
・色の付いた欄にだけご記入ください。行・列・シートは増やしたり消したりしないでください。
・件数・回数・時間が無いときは 0 とご記入ください。空欄は未回答として扱います。
・PDF や紙にせず、Excel ファイルのままお送りください。

${BUREAU}`,
  reminder: `{区名} {宛先}　ご担当者様

いつもお世話になっております。${BUREAU}です。

「{調査名}」につきまして、{今日}現在、次の様式のご回答がまだ届いておりません。

{未提出}

回答期限は{期限}です（{期限まで}）。お忙しいところ恐れ入りますが、ご確認のうえ、できるだけお早めにお送りくださいますようお願いいたします。
ご事情により遅れる場合は、お送りいただける日をお知らせください。
行き違いですでにお送りいただいておりましたら、どうかご容赦ください。

${BUREAU}`,
};

/** その回の文のひな形。書いていなければ決まった文。 */
export function letterTemplate(kind: LetterKind, letters: RoundLetters): string {
  return letters[kind].trim() === '' ? USUAL[kind] : letters[kind];
}

/** ひな形に書いてあって、はめられない言葉。無ければ空。 */
export function unknownWords(template: string): readonly string[] {
  const written = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, word = '']) => word);
  return [...new Set(written)].filter((word) => !(LETTER_WORDS as readonly string[]).includes(word));
}

/**
 * 一つの宛先への文。ひな形の言葉のほかは一字も変えない。
 * @param office 依頼なら送る様式、督促なら届いていない様式
 * @param today 今日 YYYY-MM-DD
 */
export function buildLetter(
  kind: LetterKind,
  letters: RoundLetters,
  survey: Survey,
  office: OfficeForms,
  today: string,
): Letter {
  const due = office.forms.map((form) => form.due).toSorted()[0] ?? survey.deadline;
  const lines = office.forms.map(({ definition, due: own }) => {
    const extended = own === due ? '' : `（期限 ${datedDay(own)}）`;
    return `　${definition.title}（${formFileName(definition, survey, office.ward)}）${extended}`;
  });
  const words: Readonly<Record<LetterWord, string>> = {
    区名: office.ward.name,
    宛先: office.name,
    調査名: survey.title,
    基準日: datedDay(survey.asOf),
    期限: datedDay(due),
    様式: lines.join('\n'),
    今日: datedDay(today),
    期限まで: untilText(due, today),
    未提出: lines.join('\n'),
  };
  const heading = kind === 'cover' ? 'ご協力のお願い' : 'ご回答のお願い';
  return {
    subject: `【${heading}】${survey.title}（${office.ward.name} ${office.name}）`,
    body: letterTemplate(kind, letters).replace(/\{([^{}]*)\}/g, (whole, word: string) =>
      Object.hasOwn(words, word) ? words[word as LetterWord] : whole,
    ),
  };
}

/** 何通もの文を一つの文に。メールの件名ごとに線で分ける。 */
export function joinLetters(letters: readonly Letter[]): string {
  return letters.map(({ subject, body }) => `件名：${subject}\n\n${body}\n`).join(`\n${'―'.repeat(30)}\n\n`);
}

function untilText(due: string, today: string): string {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
  if (days === 0) return '本日が期限です';
  return days > 0 ? `あと${days}日です` : `本日で${-days}日過ぎています`;
}
