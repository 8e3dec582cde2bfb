import { checkPublishedFigures } from '../../comparison/checkPublishedFigures.ts';
import { findPart, type PublishedRow, readPublished } from '../../comparison/readPublished.ts';
import type { CheckFacts, RegisterRows } from './facts.ts';
import type { RegisterFinding } from './finding.ts';

/** 公表値: 合計と内訳、区分と n、資料どうしの食い違い。どれも直さず、確かめてもらう。 */
export function checkPublished(rows: RegisterRows, { forms }: CheckFacts): readonly RegisterFinding[] {
  // 列の形は移行 0008 と列の定義が決めている。
  const figures = (rows.publishedFigure as readonly object[] as readonly PublishedRow[]).map((row) =>
    readPublished(row, forms),
  );
  const table = 'publishedFigure' as const;
  return [
    ...checkPublishedFigures(figures, forms).map(({ figures: [id = ''], message }) => ({
      level: 'confirm' as const,
      table,
      id,
      field: 'value',
      message: `${message}。`,
    })),
    ...figures
      .filter(
        ({ form, item, part }) =>
          form !== null && part !== null && findPart(forms, form, item, part) === null,
      )
      .map(({ id, label, partLabel }) => ({
        level: 'confirm' as const,
        table,
        id,
        field: 'part',
        message: `区分「${partLabel}」は「${label}」の選択肢にも階級にもありません。このままでは再計算と並べられません。`,
      })),
  ];
}
