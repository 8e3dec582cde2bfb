/** 台帳にある、公開の頁に出してよいか人が確かめるもの。 */
export interface PersonalWords {
  /** コーディネーターの氏名。 */
  readonly names: readonly string[];
  readonly telephones: readonly string[];
  readonly emails: readonly string[];
}

/**
 * 文から、台帳の氏名・電話・メールを探すもの。姓名の間の空き、全角半角、数字の区切りの違いは除いて探す。
 * 返るのは台帳の書き方のまま。短い名 (2字まで) と短い番号 (8桁まで) は探さない。
 */
export function searchPersonal({
  names,
  telephones,
  emails,
}: PersonalWords): (text: string) => readonly string[] {
  const wanted = [
    ...names.map((name) => ({ shown: name, plain: plainName(name), form: plainName })),
    ...telephones.map((telephone) => ({
      shown: telephone,
      plain: digits(telephone).replace(/\D/g, ''),
      form: digits,
    })),
    ...emails.map((email) => ({ shown: email, plain: plainMail(email), form: plainMail })),
  ].filter(({ plain, form }) => plain.length >= (form === digits ? 9 : 3));
  return (text) => [
    ...new Set(wanted.filter(({ plain, form }) => form(text).includes(plain)).map(({ shown }) => shown)),
  ];
}

/** 姓名の間の空きと全角半角の違いを除く。 */
function plainName(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** 数字の間の区切り (ハイフン・括弧・空き) を除く。 */
function digits(text: string): string {
  return text.normalize('NFKC').replace(/(?<=\d)[\s\-‐‑–—―−ー()]+(?=\d)/g, '');
}

function plainMail(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
