/** better-sqlite3 は古い Node で読み込むと過程ごと落ちる。読み込む前に言葉で断る。 */
export function requireNode(version: string = process.versions.node): void {
  const major = Number.parseInt(version, 10);
  if (major >= 22) return;
  throw new Error(
    `Node.js ${version} では動きません。22 以上が要ります。「npm run …」か「npx daicho …」で起動すると正しい版が使われます。`,
  );
}
