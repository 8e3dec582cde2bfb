/** 配付資料を書き出せる形。拡張子でもある。 */
export const HANDOUT_FORMATS = ['pdf', 'pptx', 'xlsx'] as const;

export type HandoutFormat = (typeof HANDOUT_FORMATS)[number];

/** 拡張子 (点は有っても無くてもよく、大文字でもよい) の形。知らないものは undefined。 */
export function handoutFormat(extension: string): HandoutFormat | undefined {
  const wanted = extension.replace(/^\./, '').toLowerCase();
  return HANDOUT_FORMATS.find((format) => format === wanted);
}
