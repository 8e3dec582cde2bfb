import { matchKey } from '../../text/normaliseText.ts';
import type { Item } from '../form.ts';
import { itemChoices } from '../form.ts';

export type ParsedChoice =
  | { readonly ok: true; readonly choice: string; readonly note?: string }
  | { readonly ok: false; readonly why: 'unreadable' | 'twoMarks' };

/** 三状態の言い換え。公表資料の凡例の語と、回答でよく使われる短い形。 */
const STATUS3_WORDS: Readonly<Record<string, readonly string[]>> = {
  done: ['実施済', '実施済み', '実施', '済', '済み', '実施している'],
  preparing: ['準備・調整中', '準備中', '調整中', '実施に向けて準備中', '実施に向けて調整中', '準備調整中'],
  notstarted: ['未着手', '現時点で未着手', '未実施', '未'],
};

/** 末尾だけで答えたとみてよい短い語。ほかの部分一致は意味が逆になりうる (「着手」と「未着手」) ので見ない。 */
const ENDINGS: Readonly<Record<string, string>> = {
  あり: 'あり',
  有: 'あり',
  有り: 'あり',
  予定あり: '予定あり',
  なし: 'なし',
  無: 'なし',
  無し: 'なし',
  予定なし: '予定なし',
};

/**
 * 単一選択・三状態の欄の文字を選択肢の code に読む。
 * 選択肢の文そのもの (字形・幅・番号の揺れを許す)、三状態の言い換え、一つに決まる「あり」「予定なし」などを読む。
 * 二つ以上の選択肢が書かれていれば twoMarks。
 */
export function parseChoiceText(text: string, item: Item): ParsedChoice {
  const candidates = itemChoices(item);
  const numbered = splitNumber(text);
  const key = matchKey(numbered.rest);
  const noted = (code: string, label: string): ParsedChoice =>
    text === label ? { ok: true, choice: code } : { ok: true, choice: code, note: text.trim() };

  const exact = candidates.filter((choice) => matchKey(choice.label) === key);
  const [only] = exact;
  if (exact.length === 1 && only) {
    // 番号と文が別の選択肢を指していたら、どちらとも決められない。
    const atNumber = numbered.number === null ? only : candidates[numbered.number - 1];
    return atNumber === only ? noted(only.code, only.label) : { ok: false, why: 'unreadable' };
  }
  if (item.type === 'status3') {
    for (const [code, words] of Object.entries(STATUS3_WORDS)) {
      if (words.some((word) => matchKey(word) === key)) return noted(code, '');
    }
  }
  const ending = ENDINGS[key];
  const ended =
    ending === undefined ? [] : candidates.filter((choice) => matchKey(choice.label).endsWith(ending));
  if (ended.length === 1 && ended[0]) return noted(ended[0].code, '');

  return { ok: false, why: namesTwo(key, candidates) ? 'twoMarks' : 'unreadable' };
}

/** 長い選択肢から順に消していき、二つ以上消えれば二つ書かれている。 */
function namesTwo(key: string, candidates: readonly { readonly label: string }[]): boolean {
  let rest = key;
  let found = 0;
  const labels = candidates.map((choice) => matchKey(choice.label)).sort((a, b) => b.length - a.length);
  for (const label of labels) {
    if (label !== '' && rest.includes(label)) {
      found += 1;
      rest = rest.replace(label, '\u0000');
    }
  }
  return found >= 2;
}

/** 選択肢の前に付けた番号や丸印 (「1 開催予定あり」「②医師のみ」「○開催予定なし」) を分ける。 */
function splitNumber(text: string): { readonly number: number | null; readonly rest: string } {
  const match = /^(?:([0-9０-９]{1,2})[.．、)）\s]+|([①-⑳])|[○〇◯●✓✔レ・]\s*)(.+)$/s.exec(text.trim());
  if (match === null) return { number: null, rest: text };
  const [, digits, circled, rest = ''] = match;
  const number = (digits ?? circled)?.normalize('NFKC');
  return { number: number === undefined ? null : Number(number), rest };
}
