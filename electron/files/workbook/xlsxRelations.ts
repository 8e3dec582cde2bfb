import { readXml } from './readXml.ts';
import type { ZipArchive } from './zipArchive.ts';

export interface Relation {
  readonly id: string;
  /** 種類の URI の末尾 (transitional と strict で前半が違う)。 */
  readonly type: string;
  readonly target: string;
}

/** 部品から張られた、同じ書庫の中への関係。 */
export function readRelations(zip: ZipArchive, part: string): Relation[] {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const content = zip.read(`${folder}_rels/${part.slice(cut)}.rels`);
  const relations: Relation[] = [];
  if (!content) return relations;
  readXml(content, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name === 'Relationship' && Id && Type && Target && TargetMode !== 'External') {
        relations.push({
          id: Id,
          type: Type.slice(Type.lastIndexOf('/') + 1),
          target: resolve(folder, Target),
        });
      }
      return undefined;
    },
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
