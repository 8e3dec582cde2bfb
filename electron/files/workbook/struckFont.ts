import type { XmlAttributes } from './readXml.ts';

/** font や rPr の子が、取消線・上付き・下付きを言っているか。 */
export function isStruckFont(name: string, attributes: XmlAttributes): boolean {
  if (name === 'strike') return !/^(0|false)$/i.test(attributes.val ?? '1');
  return name === 'vertAlign' && (attributes.val === 'superscript' || attributes.val === 'subscript');
}
