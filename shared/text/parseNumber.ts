import { foldDashes, isZeroWord } from './normaliseText.ts';

/** 数の読み方の結果。`approximate` は「約」「以上」などの付いた語、`note` は読み替えた元の書き方。 */
export type ParsedNumber =
  | { readonly ok: true; readonly value: number; readonly note?: string; readonly approximate?: string }
  | { readonly ok: false; readonly why: 'unreadable' | 'negative' | 'fraction' };

const APPROXIMATE_BEFORE = /^(約|およそ|凡そ|おおよそ|概ね|おおむね|ほぼ|最大|最低|少なくとも|最少|最多)/;
const APPROXIMATE_AFTER = /(以上|以下|未満|超|程度|くらい|ぐらい|ほど|前後|弱|強|余り|余|~|\+)$/;
const HARMLESS = new Set([
  '',
  '予定',
  '見込',
  '見込み',
  '実績',
  '延べ',
  'のべ',
  '延',
  '概算',
  '予定含む',
  '予定を含む',
]);
const COUNTED = /^(延べ|延べで|のべ|延|計|合計)/;

/** 単位として許す書き方。ほかの単位が書いてあれば数の意味が違うので読まない。 */
const UNIT_WORDS: Readonly<Record<string, readonly string[]>> = {
  回: ['回'],
  件: ['件'],
  人: ['人', '名'],
  時間: ['時間', 'h', 'hr', 'hours', '時間/週', '時間/1週'],
  か所: ['か所', 'カ所', 'ヶ所', 'ヵ所', 'ケ所', '箇所', '個所'],
};

/**
 * 件数・回数・時間の欄の文字を数に読む (`domain.md` 5.1)。
 * 全角、桁区切り、単位、延べ、約・以上、年の数、末尾の注記、0 を表す語を読み、元の書き方を残す。
 * 意味が一つに決まらないもの (3～4、3 5、①②、月2回、かっこ書きの数) は読まない。
 * @param unit 項目の単位 (回・件・人・時間など)
 */
export function parseNumberText(
  text: string,
  kind: 'count' | 'hours',
  unit: string | undefined,
): ParsedNumber {
  if (isZeroWord(text)) return { ok: true, value: 0, ...(text.trim() === '0' ? {} : { note: text.trim() }) };
  if (hasMergingDigits(text) || /[0-9]\s+[0-9]/.test(text.normalize('NFKC')))
    return { ok: false, why: 'unreadable' };
  let plain = foldDashes(text.normalize('NFKC')).replace(/\s+/g, '').toLowerCase();
  const original = text.trim();
  let approximate = false;

  plain = plain.replace(/(※\d*|注\d*|\*+)$/, '');
  plain = stripBracket(plain, kind, unit);
  plain = plain.replace(COUNTED, '');
  if (kind === 'count' && (/^年(間)?/.test(plain) || plain.endsWith('/年'))) {
    // 半年の回では年の数ではないかもしれない。人に確かめる。
    approximate = true;
    plain = plain.replace(/^年(間)?/, '').replace(/\/年$/, '');
  }
  if (kind === 'hours') plain = plain.replace(/^(1?週)(間|あたり|当たり)?/, '');
  for (const pattern of [APPROXIMATE_BEFORE, APPROXIMATE_AFTER]) {
    if (pattern.test(plain)) {
      approximate = true;
      plain = plain.replace(pattern, '');
    }
  }
  const minutes = kind === 'hours' ? /^(\d{1,3})時間(\d{1,2})分$/.exec(plain) : null;
  if (minutes !== null && Number(minutes[2]) < 60) {
    return found(Number(minutes[1]) + Number(minutes[2]) / 60, kind, original, approximate);
  }
  plain = stripUnit(plain, kind, unit);
  if (APPROXIMATE_AFTER.test(plain)) {
    approximate = true;
    plain = plain.replace(APPROXIMATE_AFTER, '');
  }
  const sign = /^[-▲△]/.test(plain);
  const digits = sign ? plain.slice(1) : plain;
  if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(digits)) return { ok: false, why: 'unreadable' };
  const value = Number(digits.replaceAll(',', ''));
  if (sign && value !== 0) return { ok: false, why: 'negative' };
  return found(value, kind, original, approximate);
}

/** 数のセルを確かめる。計算誤差だけの端数は丸める。 */
export function checkNumber(value: number, kind: 'count' | 'hours'): ParsedNumber {
  if (!Number.isFinite(value) || Math.abs(value) > 1e9) return { ok: false, why: 'unreadable' };
  if (value < 0) return { ok: false, why: 'negative' };
  const rounded = Math.round(value);
  if (Math.abs(value - rounded) < 1e-9) return { ok: true, value: rounded };
  return kind === 'count' ? { ok: false, why: 'fraction' } : { ok: true, value };
}

function found(value: number, kind: 'count' | 'hours', original: string, approximate: boolean): ParsedNumber {
  const checked = checkNumber(value, kind);
  if (!checked.ok) return checked;
  return {
    ok: true,
    value: checked.value,
    ...(original === String(checked.value) ? {} : { note: original }),
    ...(approximate ? { approximate: original } : {}),
  };
}

function stripUnit(plain: string, kind: 'count' | 'hours', unit: string | undefined): string {
  const longestFirst = [...unitWords(kind, unit)].sort((a, b) => b.length - a.length);
  const word = longestFirst.find((candidate) => plain.endsWith(candidate));
  return word === undefined ? plain : plain.slice(0, -word.length);
}

/** 末尾のかっこ: 単位か、数の意味を変えない語だけを外す。「(月)」「(中止)」などは残して、読まないことにする。 */
function stripBracket(plain: string, kind: 'count' | 'hours', unit: string | undefined): string {
  const match = /^(.*)\(([^()\d]*)\)$/.exec(plain);
  if (match === null) return plain;
  const [, before = '', inside = ''] = match;
  return HARMLESS.has(inside) || unitWords(kind, unit).includes(inside) ? before : plain;
}

/** 単位の決まっていない件数の欄 (表の列) では、件数の単位ならどれが付いていてもよい。 */
function unitWords(kind: 'count' | 'hours', unit: string | undefined): readonly string[] {
  if (kind === 'hours') return UNIT_WORDS.時間 ?? [];
  if (unit !== undefined) return UNIT_WORDS[unit] ?? [unit];
  return Object.entries(UNIT_WORDS).flatMap(([name, words]) => (name === '時間' ? [] : words));
}

/**
 * NFKC をかけると隣の数字とくっついて別の数に化ける字: 丸数字が二つ以上、ほかの数字と並ぶ丸数字、上付き・下付き。
 * 「①」一つだけなら 1 と読む。
 */
function hasMergingDigits(text: string): boolean {
  const special = [...text].filter((c) => /[¹²³⁰-⁹₀-₉①-⑳㉑-㉟㊱-㊿⓪❶-❿⓫-⓴½¼¾⅐-⅞]/.test(c));
  if (special.length === 0) return false;
  const circledAlone = special.length === 1 && /[①-⑳㉑-㉟㊱-㊿⓪]/.test(special[0] ?? '');
  return !(circledAlone && !/[0-9０-９]/.test(text));
}
