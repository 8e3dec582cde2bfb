import { withoutOldForms } from '../../register/nameKey.ts';

/** 台帳にある、公開の頁に出してよいか人が確かめるもの。 */
export interface PersonalWords {
  /** コーディネーターの氏名。 */
  readonly names: readonly string[];
  readonly telephones: readonly string[];
  readonly emails: readonly string[];
}

/**
 * 文から、台帳の氏名・電話・メールを探すもの。姓名の間の空き、全角半角、旧字体、太字の印、数字の区切りの違いは
 * 除いて探す。返るのは台帳の書き方のまま。姓名を分けていない2字までの名 (姓だけかもしれない) と、
 * 短い番号 (8桁まで) は探さない。
 */
export function searchPersonal({
  names,
  telephones,
  emails,
}: PersonalWords): (text: string) => readonly string[] {
  const wanted = [
    ...names.map((name) => ({
      shown: name,
      plain: plainName(name),
      form: plainName,
      least: /\S\s+\S/.test(name) ? 2 : 3,
    })),
    ...telephones.map((telephone) => ({
      shown: telephone,
      plain: digits(telephone).replace(/\D/g, ''),
      form: digits,
      least: 9,
    })),
    ...emails.map((email) => ({ shown: email, plain: plainMail(email), form: plainMail, least: 3 })),
  ].filter(({ plain, least }) => plain.length >= least);
  return (text) => [
    ...new Set(wanted.filter(({ plain, form }) => form(text).includes(plain)).map(({ shown }) => shown)),
  ];
}

/** 姓名の間の空き、全角半角、旧字体の違いと、太字の印を除く。 */
function plainName(text: string): string {
  return withoutOldForms(text.normalize('NFKC').replace(/[\s*]+/g, ''));
}

/** 数字の間の区切り (ハイフン・括弧・空き) を除く。 */
function digits(text: string): string {
  return text.normalize('NFKC').replace(/(?<=\d)[\s\-‐‑–—―−ー()]+(?=\d)/g, '');
}

function plainMail(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
