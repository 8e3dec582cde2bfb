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

/**
 * 単一選択・三状態の欄の文字を選択肢の code に読む。
 * 選択肢の文そのもの (字形・幅・番号の揺れを許す)、三状態の言い換え、一つに決まる末尾 (「あり」「予定なし」) を読む。
 * 二つ以上の選択肢が書かれていれば twoMarks。
 */
export function parseChoiceText(text: string, item: Item): ParsedChoice {
  const key = matchKey(stripNumber(text));
  const candidates = itemChoices(item).map((choice) => ({ code: choice.code, label: choice.label }));
  const noted = (code: string, label: string): ParsedChoice =>
    text === label ? { ok: true, choice: code } : { ok: true, choice: code, note: text.trim() };

  const exact = candidates.filter((choice) => matchKey(choice.label) === key);
  if (exact.length === 1 && exact[0]) return noted(exact[0].code, exact[0].label);

  if (item.type === 'status3') {
    for (const [code, words] of Object.entries(STATUS3_WORDS)) {
      if (words.some((word) => matchKey(word) === key)) return noted(code, '');
    }
  }
  const plain = key.replace(/^有$/, 'あり').replace(/^無し?$/, 'なし');
  const ending =
    plain.length >= 2 ? candidates.filter((choice) => matchKey(choice.label).endsWith(plain)) : [];
  if (ending.length === 1 && ending[0]) return noted(ending[0].code, '');

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

/** 選択肢の前に付けた番号や丸印 (「1 開催予定あり」「②医師のみ」「○開催予定なし」) を外す。 */
function stripNumber(text: string): string {
  return text.trim().replace(/^([0-9０-９]{1,2}[.．、)）\s]+|[①-⑳]|[○〇◯●✓✔レ・]\s*)/, '');
}
