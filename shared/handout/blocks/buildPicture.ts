import type { PictureDefinition } from '../definition/writtenBlocks.ts';
import type { HandoutFacts } from '../facts.ts';
import type { PictureBlock } from '../model/pictureBlock.ts';

/** 職員が選んだ絵。台帳に絵が無ければ、代わりに代替文だけを持つ。 */
export function buildPicture(definition: PictureDefinition, facts: HandoutFacts): PictureBlock {
  const picture = facts.pictures?.[definition.picture];
  return {
    kind: 'picture',
    id: definition.id,
    title: definition.title,
    hint: definition.hint ?? null,
    source: null,
    ruled: definition.ruled ?? false,
    half: definition.half,
    data: picture?.data ?? null,
    width: picture?.width ?? 0,
    height: picture?.height ?? 0,
    tallest: definition.height,
    alt: definition.alt,
    caption: definition.caption ?? null,
  };
}
