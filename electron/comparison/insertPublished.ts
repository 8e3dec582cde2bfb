import type { PublishedFigure } from '../../shared/survey/publishedFigure.ts';
import type { Write } from '../database/change.ts';

/** 取引の中で公表値を一つ足す (見本の `published.json`)。 */
export function insertPublished(write: Write, figure: PublishedFigure): void {
  const { form, item, part, partLabel, ...rest } = figure;
  write.insert('publishedFigure', {
    ...rest,
    item: form === null ? null : `${form}.${item}`,
    part: partLabel || (part ?? ''),
  });
}
