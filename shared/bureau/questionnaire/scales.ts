import type { ChoiceKind } from './questionnaire.ts';

export interface ScaleChoice {
  readonly label: string;
  readonly kind: ChoiceKind;
}

/** いつもの尺度。名と、並びのとおりの選択肢。 */
export interface Scale {
  readonly name: string;
  readonly choices: readonly ScaleChoice[];
}

const REST: readonly ScaleChoice[] = [{ label: '未回答', kind: 'noAnswer' }];

/** 問いを足すときに選べる尺度 (種資料のアンケートで使われたもの)。 */
export const SCALES: readonly Scale[] = [
  scale('そう思う（4段階）', ['そう思う', 'ややそう思う', 'あまりそう思わない', 'そう思わない']),
  scale('活かせる（4段階）', ['活かせる', 'やや活かせる', 'あまり活かせない', '活かせない']),
  scale('理解できた（4段階）', [
    '理解できた',
    '少し理解できた',
    'あまり理解できなかった',
    '理解できなかった',
  ]),
  scale('大いに活かせる（4段階）', ['大いに活かせる', '活かせる', 'あまり活かせない', '全く活かせない']),
  scale('満足（4段階）', ['満足', 'やや満足', 'やや不満', '不満']),
  scale('はい・いいえ', ['はい', 'いいえ']),
];

/** 一行に一つ書いた選択肢を読む。空の行は除く。「未回答」「その他」は、その種類になる。 */
export function parseScale(text: string): readonly ScaleChoice[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((label) => ({ label, kind: kindOf(label) }));
}

function scale(name: string, labels: readonly string[]): Scale {
  return { name, choices: [...labels.map((label) => ({ label, kind: 'choice' as const })), ...REST] };
}

function kindOf(label: string): ChoiceKind {
  if (/^(未|無)回答$/.test(label)) return 'noAnswer';
  return label.startsWith('その他') ? 'other' : 'choice';
}
