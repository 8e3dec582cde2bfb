import type { AnswerSource, Answers, Finding, FindingKind, RowAnswer } from '../answer.ts';
import { answerText } from '../compareAnswers.ts';
import { type FormDefinition, formItems, type Item, itemChoices } from '../form.ts';

/** お尋ねの文を作るのに要ること。 */
export interface QuestionFacts {
  readonly form: FormDefinition;
  readonly answers: Answers;
  readonly sources: Readonly<Record<string, Pick<AnswerSource, 'original'>>>;
  /** この回の題。 */
  readonly survey: string;
  readonly wardName: string;
  /** 前の回の確定した答え。 */
  readonly last?: Answers;
  /** 基準日の台帳から見た答え。 */
  readonly register?: Answers;
}

/** 確認票の1行の元。番号は並びで決まる。 */
export interface QuestionDraft {
  readonly kind: FindingKind | null;
  readonly code: string | null;
  /** 項目の名。ファイル全体のことなら「ファイル全体」。 */
  readonly label: string;
  /** 回答いただいた値 (読めなければセルにあったままの文字)。 */
  readonly given: string;
  readonly cell: string | null;
  readonly text: string;
}

export const WHOLE_FILE = 'ファイル全体';

/** 所見1つを、事業所に尋ねる1行にする。文は事業所が読むもので、内部の言葉 (コード・種類) を含まない。 */
export function questionOf(finding: Finding, facts: QuestionFacts): QuestionDraft {
  const item = formItems(facts.form).find((each) => each.code === finding.code);
  return {
    kind: finding.kind,
    code: finding.code,
    label: item?.label ?? WHOLE_FILE,
    given: printedGiven(finding, item, facts),
    cell: finding.cell,
    text: TEXTS[finding.kind](placeOf(finding, item, facts)),
  };
}

interface Place {
  readonly item: Item | undefined;
  /** 「項目名」。項目が無ければ「ご回答」。 */
  readonly name: string;
  readonly given: string;
  /** 答えてほしい形 (「0以上の整数」など)。 */
  readonly wanted: string;
  readonly finding: Finding;
  readonly facts: QuestionFacts;
}

/** 所見の種類ごとの文。種類を増やすと、ここに文を足すまで型が断る。 */
const TEXTS: Readonly<Record<FindingKind, (place: Place) => string>> = {
  unreadable: ({ name, given, wanted }) =>
    given === ''
      ? `${name}のご記入を読み取ることができませんでした。${wanted}でお知らせください。`
      : `${name}に「${given}」とご記入いただきましたが、読み取ることができませんでした。${wanted}でお知らせください。`,
  twoMarks: ({ name }) =>
    `${name}は一つだけお選びいただく設問ですが、二つ以上に印があります。当てはまるもの一つをお知らせください。`,
  negative: ({ name, wanted }) =>
    `${name}に0より小さい数のご記入があります。正しい数を${wanted}でお知らせください。`,
  fraction: ({ name }) => `${name}に小数のご記入があります。整数でお知らせください。`,
  errorCell: ({ name, wanted }) =>
    `${name}の欄が計算式のエラーになっており、値が分かりませんでした。${wanted}でお知らせください。`,
  noStoredValue: ({ name, wanted }) =>
    `${name}の欄の計算式の結果がファイルに残っておらず、値が分かりませんでした。${wanted}でお知らせください。`,
  wrongSurvey: ({ facts }) =>
    `お送りいただいたファイルは、今回の調査（${facts.survey}）のものではないようです。今回お送りした様式にご記入のうえ、改めてお送りください。`,
  wrongForm: ({ facts }) =>
    `お送りいただいたファイルは、お願いしている様式（${facts.form.title}）と異なるようです。お送りした様式にご記入のうえ、改めてお送りください。`,
  wrongVersion: ({ facts }) =>
    `お送りいただいたファイルは、今回お送りした様式（${facts.form.title}）と設問の異なる古い様式のようです。今回お送りした様式にご記入のうえ、改めてお送りください。`,
  wrongWard: ({ facts }) =>
    `ファイル名や記入欄の区名が食い違っています。${facts.wardName}のご回答で間違いないか、お知らせください。`,
  unknownWard: ({ facts }) =>
    `どの区のご回答か、ファイルから確かめることができませんでした。${facts.wardName}のご回答で間違いないか、お知らせください。`,
  notFound: ({ name, wanted }) =>
    `${name}の回答欄がお送りいただいたファイルに見当たりませんでした。${wanted}でお知らせください。`,
  merged: ({ name }) =>
    `${name}の欄が隣の欄とつながっており、どの欄へのご回答か分かりませんでした。欄ごとの値をお知らせください。`,
  struck: ({ name }) =>
    `${name}のご記入に取消線などの付いた文字があります。どの値が正しいか、お知らせください。`,
  twoSheets: () =>
    '同じ様式のシートが二枚以上あります。どのシートが今回のご回答か、シート名でお知らせください。',
  blank: ({ name, item }) =>
    `${name}が未記入です。ご回答をお知らせください。${item?.type === 'count' || item?.type === 'hours' ? '実績がない場合は「0」とお書きください。' : '該当がない場合は「なし」とお書きください。'}`,
  totalNotParts: totalText,
  withinOverTotal: withinText,
  followUpWithoutBase: ({ name, item, facts }) => {
    const base = formItems(facts.form).find((each) => each.code === item?.base?.item);
    return base === undefined
      ? `${name}は前の設問のご回答によってはお答えの要らない設問ですが、ご記入があります。どちらのご回答が正しいか、お知らせください。`
      : `「${base.label}」のご回答からは、${name}はお答えの要らない設問ですが、ご記入があります。どちらのご回答が正しいか、お知らせください。`;
  },
  unusual: ({ name, given }) =>
    given === ''
      ? `${name}のご回答が、これまでに例の少ないものになっています。お間違いがないか、ご確認ください。`
      : `${name}のご回答「${given}」が、これまでに例の少ないものになっています。お間違いがないか、ご確認ください。`,
  approximate: ({ name, given, finding }) =>
    `${name}に「${quoted(finding) ?? given}」とご記入いただきました。集計のため、おおよそでない一つの数でお知らせください。`,
  jump: jumpText,
  registerDiffers: registerText,
  markBesideNone: ({ name }) =>
    `${name}で、「該当なし」とほかの選択肢の両方に印があります。どちらが正しいか、お知らせください。`,
  twoReplies: () =>
    '内容の異なるご回答のファイルを二通いただいています。どちらが正しいものか、ファイル名でお知らせください。',
  noMeta: ({ facts }) =>
    `お送りいただいたファイルからは、今回の調査（${facts.survey}）のご回答かどうかを確かめることができませんでした。今回の様式へのご記入で間違いないか、お知らせください。`,
  writtenBeside: ({ name }) =>
    `${name}の回答欄の外に書き込みがあります。回答欄に入れるべき内容か、お知らせください。`,
  normalised: ({ name, given }) =>
    given === ''
      ? `${name}のご回答にお間違いがないか、ご確認ください。`
      : `${name}のご回答を「${given}」と読み取りました。お間違いがないか、ご確認ください。`,
  unreadCell: () =>
    '回答欄の外に書き込みがあります。どの設問へのご回答か、補足のご説明かをお知らせください。',
  foundByCode: ({ name }) =>
    `${name}の回答欄の場所がお送りした様式と異なっています。ご回答にお間違いがないか、ご確認ください。`,
  foundByLabel: ({ name }) =>
    `${name}の回答欄の場所がお送りした様式と異なっています。ご回答にお間違いがないか、ご確認ください。`,
  placedByHand: ({ name }) =>
    `${name}の回答欄の場所がお送りした様式と異なっていたため、当課で見当を付けて読み取りました。ご回答にお間違いがないか、ご確認ください。`,
  identifiedByHand: () =>
    'どの様式のどの区のご回答かが読み取れなかったため、当課で判断しました。お間違いがないか、ご確認ください。',
  notOpened: () =>
    'マクロやほかのファイルへのリンクは開いておりません。値だけを記入したファイルを、改めてお送りください。',
};

function placeOf(finding: Finding, item: Item | undefined, facts: QuestionFacts): Place {
  return {
    item,
    name: item === undefined ? 'ご回答' : `「${item.label}」`,
    given: givenText(finding, item, facts),
    wanted: wantedText(item),
    finding,
    facts,
  };
}

function givenText(finding: Finding, item: Item | undefined, facts: QuestionFacts): string {
  if (item === undefined) return '';
  const value = facts.answers[item.code];
  const original = facts.sources[item.code]?.original.trim() ?? '';
  if (value === undefined) return finding.kind === 'blank' ? '未記入' : (quoted(finding) ?? original);
  return answerText(item, value);
}

/** 印刷する回答: セルにあったままの文字。読み取りで変わったものには、読んだ値を添える。 */
function printedGiven(finding: Finding, item: Item | undefined, facts: QuestionFacts): string {
  const text = givenText(finding, item, facts);
  const value = item === undefined ? undefined : facts.answers[item.code];
  const original = item === undefined ? '' : (facts.sources[item.code]?.original.trim() ?? '');
  if (typeof value !== 'number' || original === '' || original.normalize('NFKC') === String(value))
    return text;
  return original === text ? text : `${original}\n（読み取り ${text}）`;
}

/** 読めなかったセルの元の文字は、所見の文の「…」の中にだけある。 */
function quoted(finding: Finding): string | null {
  const { message } = finding;
  const found = /^「([^」]*)」(?:は|を|の)/.exec(message) ?? /[（(]「([^」]*)」[)）]$/.exec(message);
  return found?.[1] ?? null;
}

function wantedText(item: Item | undefined): string {
  if (item === undefined) return '正しい内容';
  switch (item.type) {
    case 'count':
      return '0以上の整数';
    case 'hours':
      return '0以上の数';
    case 'date':
      return '年月日（例　令和6年9月1日）';
    case 'status3':
    case 'choice':
      return `次のうち一つ（${itemChoices(item)
        .map((choice) => choice.label)
        .join('／')}）`;
    case 'multi':
      return '当てはまる選択肢すべて';
    case 'text':
      return '正しい内容';
    case 'rows':
      return '正しい一覧';
  }
}

function totalText({ name, item, given, facts }: Place): string {
  const parts = formItems(facts.form).filter((each) => each.partOf === item?.code);
  const values = parts.flatMap((part) => {
    const value = facts.answers[part.code];
    return typeof value === 'number' ? [value] : [];
  });
  if (item === undefined || values.length === 0) {
    return `${name}の合計と内訳の計が一致していません。どちらの数が正しいか、お知らせください。`;
  }
  const sum = Math.round(values.reduce((a, b) => a + b, 0) * 1000) / 1000;
  return `${name}は${given}とご回答いただきましたが、内訳（${parts.map((part) => `「${part.label}」`).join('')}）の計は${sum}${item.unit ?? ''}です。どの数が正しいか、お知らせください。`;
}

function withinText({ name, item, given, facts }: Place): string {
  const whole = formItems(facts.form).find((each) => each.code === item?.within);
  const total = whole === undefined ? undefined : facts.answers[whole.code];
  if (whole === undefined || total === undefined) {
    return `${name}が、もとの数を超えています。どちらの数が正しいか、お知らせください。`;
  }
  return `${name}（${given}）は「${whole.label}」（${answerText(whole, total)}）の内数ですが、それを超えています。どちらの数が正しいか、お知らせください。`;
}

function jumpText({ name, item, given, facts }: Place): string {
  const before = item === undefined ? undefined : facts.last?.[item.code];
  if (item === undefined || before === undefined) {
    return `${name}のご回答（${given}）が前回から大きく変わっています。お間違いがないか、変わった事情とあわせてお知らせください。`;
  }
  return `${name}のご回答が、前回の${answerText(item, before)}から${given}に大きく変わっています。お間違いがないか、変わった事情とあわせてお知らせください。`;
}

function registerText({ name, item, given, facts }: Place): string {
  const kept = item === undefined ? undefined : facts.register?.[item.code];
  const value = item === undefined ? undefined : facts.answers[item.code];
  if (item === undefined || kept === undefined) {
    return `${name}のご回答が、当課の台帳と異なっています。変更があったのか、お知らせください。`;
  }
  if (typeof kept === 'number') {
    return `${name}のご回答（${given}）が、当課の台帳の${answerText(item, kept)}と異なっています。変更があったのか、お知らせください。`;
  }
  const [here, there] = [rowNames(value), rowNames(kept)];
  const added = here.filter((each) => !there.includes(each));
  const gone = there.filter((each) => !here.includes(each));
  const parts = [
    ...(added.length > 0 ? [`当課の台帳に無いもの：${added.join('、')}`] : []),
    ...(gone.length > 0 ? [`ご回答に無いもの：${gone.join('、')}`] : []),
  ];
  return `${name}のご回答が、当課の台帳と異なっています（${parts.join('。')}）。新たに加わった、または終了したもので間違いないか、日付とあわせてお知らせください。`;
}

function rowNames(value: Answers[string] | undefined): readonly string[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly RowAnswer[]).flatMap((row) => {
    const [name] = Object.values(row);
    return name === null || name === undefined || name === '' ? [] : [String(name)];
  });
}
