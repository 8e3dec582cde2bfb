import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * フォルダを親から順に作り、新しく作ったものを浅い順に返す。途中で作れなければ、作った分を消してから投げる。
 * mkdir の recursive は使わない: /proc の下のような作れない場所で、いつまでも終わらないことがある。
 */
export function makeFolder(folder: string): readonly string[] {
  const missing: string[] = [];
  for (let place = resolve(folder); !isFolder(place) && dirname(place) !== place; place = dirname(place)) {
    missing.unshift(place);
  }
  const made: string[] = [];
  try {
    for (const place of missing) {
      if (make(place)) made.push(place);
    }
  } catch (error) {
    removeEmptyFolders(made);
    throw error;
  }
  return made;
}

/** 自分で作ったフォルダのうち、空のままのものを消す (渡された順の逆に)。 */
export function removeEmptyFolders(made: readonly string[]): void {
  for (const place of made.toReversed()) {
    try {
      rmdirSync(place);
    } catch {
      // 中身があるか、もう無い。片付けのしくじりで元の失敗を隠さない。
      return;
    }
  }
}

/** @returns 自分が作ったら true。ほかの誰かが先に作っていたら false */
function make(place: string): boolean {
  try {
    mkdirSync(place);
    return true;
  } catch (error) {
    if (isFolder(place)) return false;
    throw error;
  }
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
