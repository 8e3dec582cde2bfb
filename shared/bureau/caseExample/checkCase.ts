import {
  CASE_TEXTS,
  type CaseFinding,
  type CaseFindingKind,
  type CaseTexts,
  type CaseWords,
  type FoundSpan,
} from './caseFinding.ts';
import { findAddresses } from './findAddresses.ts';
import { findAges } from './findAges.ts';
import { findBirthDates } from './findBirthDates.ts';
import { findContacts } from './findContacts.ts';
import { findInstitutions } from './findInstitutions.ts';
import { findPeople } from './findPeople.ts';

/**
 * 事例の文から、個人や場所が特定されるものを探す。見つかったものがすべて直されるか、一つずつ理由を付けて
 * よいとされるまで、事例は公開にできない。言い回しの点検は人の目に代わらない。
 * @returns 文の順、位置の順。重なったものは長い方
 */
export function checkCase(texts: CaseTexts, words: CaseWords): readonly CaseFinding[] {
  return CASE_TEXTS.flatMap(({ key, label }) =>
    findSpans(texts[key], words).map((span) => ({
      ...span,
      field: key,
      fieldLabel: label,
      message: messageOf(span),
    })),
  );
}

/** 一つの文で見つかった所。 */
export function findSpans(text: string, words: CaseWords): readonly FoundSpan[] {
  if (text === '') return [];
  return withoutOverlaps([
    ...findPeople(text, words),
    ...findInstitutions(text, words.institutions),
    ...findAddresses(text, words.wards),
    ...findContacts(text),
    ...findBirthDates(text),
    ...findAges(text),
  ]);
}

function withoutOverlaps(spans: readonly FoundSpan[]): readonly FoundSpan[] {
  const chosen: FoundSpan[] = [];
  const longest = spans.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const span of longest) {
    if (chosen.every((each) => span.end <= each.start || each.end <= span.start)) chosen.push(span);
  }
  return chosen.toSorted((a, b) => a.start - b.start);
}

const ADVICE: Readonly<Record<CaseFindingKind, string>> = {
  person: '人の名のようです。「本人」「妹」「担当ケアマネジャー」などに替えてください。',
  institution: '台帳にある医療機関・相談支援室の名です。「A病院」「Bクリニック」などに替えてください。',
  address: '住所のようです。町の名や番号を除いてください。',
  postalCode: '郵便番号のようです。除いてください。',
  telephone: '電話番号のようです。除いてください。',
  email: 'メールアドレスのようです。除いてください。',
  birthDate: '生年月日のようです。「80歳代」のような年代に替えてください。',
  exactAge: '年齢がそのまま書かれています。「80歳代」のような年代に替えてください。',
};

function messageOf({ kind, text }: FoundSpan): string {
  return `「${text.replace(/\s+/g, ' ')}」は${ADVICE[kind]}`;
}
