import { OdsReader } from './odsReader.ts';
import { OdsStyles } from './odsStyles.ts';
import { buildPlainWorkbook, type PlainBytes } from './plainWorkbook.ts';
import { readXml } from './readXml.ts';
import { damaged, encrypted } from './refusal.ts';
import type { ZipArchive } from './zipArchive.ts';

/** ods → xlsx と同じ、飾りのない xlsx。繰り返しは値のあるものだけを、上限の中で広げる。 */
export function sanitiseOds(zip: ZipArchive): PlainBytes {
  refuseEncrypted(zip);
  const content = zip.read('content.xml');
  if (!content) throw damaged('content.xml がない');
  const reader = new OdsReader(readStyles(zip));
  readXml(content, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (piece) => reader.text(piece),
    close: (name) => reader.close(name),
  });
  return buildPlainWorkbook({
    date1904: false,
    strings: [],
    sheets: reader.sheets,
    names: reader.names,
    notOpened: [],
  });
}

/** セルの書式は styles.xml の名前つきの書式を継ぐ。 */
function readStyles(zip: ZipArchive): OdsStyles {
  const styles = new OdsStyles();
  const part = zip.read('styles.xml');
  if (part) {
    readXml(part, {
      open(name, attributes) {
        styles.open(name, attributes);
        return undefined;
      },
      close: (name) => styles.close(name),
    });
  }
  return styles;
}

function refuseEncrypted(zip: ZipArchive): void {
  const manifest = zip.read('META-INF/manifest.xml');
  if (!manifest) return;
  readXml(manifest, {
    open(name) {
      if (name === 'encryption-data') throw encrypted();
      return undefined;
    },
  });
}
