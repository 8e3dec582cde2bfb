/**
 * 講師などの欄 (「架空クリニック 院長 架空 剛（架空）」) から、人の名だけを取り出す。
 * 姓と名の間に空きがあり、どちらも四字までの漢字か仮名のときだけ。所属や役職だけの欄は空。
 */
export function namesInLecturer(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .split(/[\n、,;/]/u)
    .flatMap((part) => {
      const words = part
        .trim()
        .split(/\s+/u)
        .filter((word) => !TITLE.test(word));
      const [surname, given] = [words.at(-2), words.at(-1)?.replace(/(?:先生|医師|氏|様|さん)$/u, '')];
      if (surname === undefined || given === undefined) return [];
      return [surname, given].every((word) => NAME.test(word) && !ROLE.test(word))
        ? [`${surname} ${given}`]
        : [];
    });
}

const NAME = /^(?:[\p{sc=Han}々ヶ]|[ぁ-ゖ]|[ァ-ヴー]){1,4}$/u;
const TITLE = /^(?:先生|医師|氏|様|さん)$/u;
const ROLE = /(?:院長|所長|室長|会長|理事|教授|医師|講師|職員|局|課|区|係|会|室|師|長)$/u;
