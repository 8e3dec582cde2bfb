import { matchKey } from '../../../text/normaliseText.ts';
import type { QuestionnaireChoice } from '../questionnaire.ts';

/** 語を数えない (その人のその問いは未回答とする) ときの行き先。 */
export const NO_ANSWER = 'noAnswer';

/** 語の行き先: 選択肢の id か、未回答。 */
export type WordTarget = string;

export interface MatchedWord {
  readonly word: string;
  /** 書き方だけの違いで、確かに決まる行き先。決まらなければ null (人に尋ねる)。 */
  readonly target: WordTarget | null;
  /** 決まらない語に、いちばん近い選択肢。近いものが無ければ null。 */
  readonly near: string | null;
  /** 番号だけの語 (1〜選択肢の数)。並びの向きを人に尋ねる。 */
  readonly number: number | null;
}

const NO_ANSWER_WORDS = new Set([
  '',
  '-',
  '未回答',
  '無回答',
  '未記入',
  '無記入',
  '記入なし',
  '空欄',
  'na',
  'n/a',
]);

/**
 * 列にある語を、選択肢に当てる。全角半角・空白・句読点・頭の番号 (「1.」「①」) の違いは除く。
 * それより違う語は、似ていても決めずに、近いものを言うだけにする。
 */
export function matchWords(
  words: readonly string[],
  choices: readonly QuestionnaireChoice[],
): readonly MatchedWord[] {
  const printed = choices.filter(({ kind }) => kind !== 'unknown');
  const numbered = printed.filter(({ kind }) => kind === 'choice' || kind === 'other');
  return words.map((word) => {
    const keys = keysOf(word);
    const same = printed.find(({ label }) => keys.some((key) => key === matchKey(label)));
    const number = numberOf(word);
    const none = { word, near: null, number: null };
    if (same !== undefined) return { ...none, target: same.kind === 'noAnswer' ? NO_ANSWER : same.id };
    if (NO_ANSWER_WORDS.has(matchKey(word))) return { ...none, target: NO_ANSWER };
    if (number !== null && number >= 1 && number <= numbered.length)
      return { word, target: null, near: null, number };
    return { word, target: null, near: nearest(matchKey(word), printed), number: null };
  });
}

/** 番号だけの語の行き先。reversed は、1 が終わりの選択肢のとき。 */
export function numberTarget(
  number: number,
  choices: readonly QuestionnaireChoice[],
  reversed: boolean,
): WordTarget | null {
  const numbered = choices.filter(({ kind }) => kind === 'choice' || kind === 'other');
  return numbered.at(reversed ? numbered.length - number : number - 1)?.id ?? null;
}

function numberOf(word: string): number | null {
  const plain = word.normalize('NFKC').trim();
  return /^\d{1,2}$/.test(plain) ? Number(plain) : null;
}

/** その語のままと、頭の番号を除いたもの。 */
function keysOf(word: string): readonly string[] {
  const plain = word.normalize('NFKC').trim();
  const rest = plain.replace(/^[(（]?\d{1,2}[)）.．:：、,\s]*/, '');
  return [plain, rest].filter((each) => each !== '').map(matchKey);
}

function nearest(key: string, choices: readonly QuestionnaireChoice[]): string | null {
  const ranked = choices
    .map(({ id, kind, label }) => {
      const other = matchKey(label);
      const far = distance(key, other) / Math.max(key.length, other.length, 1);
      return { id: kind === 'noAnswer' ? NO_ANSWER : id, far };
    })
    .toSorted((a, b) => a.far - b.far);
  const [first, second] = ranked;
  if (first === undefined || first.far > 0.5 || first.far === second?.far) return null;
  return first.id;
}

/** 直す字の数 (レーベンシュタイン距離)。 */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, one] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (one === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
