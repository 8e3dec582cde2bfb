/** 落とされたもの (ファイルとフォルダの中身) を平らな一覧にする。Excel が開いている印 `~$…` は除く。 */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  // 入口は待つ前に取り出す: 落とした出来事が終わると DataTransfer は空になる。
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const taken = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found: File[] = [];
  for (const { entry, file } of taken) {
    if (entry?.isDirectory) found.push(...(await filesIn(entry as FileSystemDirectoryEntry)));
    else if (file !== null) found.push(file);
  }
  return wantedFiles(found);
}

/** Excel が開いている印 `~$…` と、隠しファイルを除く。 */
export function wantedFiles(files: readonly File[]): readonly File[] {
  return files.filter(({ name }) => !name.startsWith('~$') && !name.startsWith('.') && name !== 'Thumbs.db');
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const found: File[] = [];
  for (const entry of await entriesOf(folder)) {
    if (entry.isDirectory) found.push(...(await filesIn(entry as FileSystemDirectoryEntry)));
    else found.push(await fileOf(entry as FileSystemFileEntry));
  }
  return found;
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // 一度に返るのは100件まで。空が返るまで読む。
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all.toSorted((a, b) => a.name.localeCompare(b.name, 'ja'));
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}
