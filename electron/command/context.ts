import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DaichoError } from '../../shared/api/failure.ts';
import { defaultDataFolder, registerFile, sampleFolder } from '../database/folder.ts';
import { userName } from '../files/userName.ts';
import { startNodeChild } from '../files/workbook/startNodeChild.ts';
import { openSession } from '../openSession.ts';
import type { Session } from '../session.ts';
import { checkDay } from './checkDay.ts';
import { type Arguments, type OptionKinds, readArguments } from './readArguments.ts';

/** 命令 1つ。残りの引数を受け取り、終了コードを返す。 */
export type Command = (args: readonly string[], context: Context) => Promise<number>;

/** 命令が外の世界に触れる手。 */
export interface Context {
  /** 台帳のフォルダ。parse の後に決まる。 */
  readonly folder: string;
  readonly who: string;
  readonly today: string | undefined;
  /** 引数を読む。知らない指定は断る。--data --json --today はどの命令にもある。 */
  parse(args: readonly string[], options?: OptionKinds): Parsed;
  print(text: string): void;
  /** --json なら値、でなければ人の読む文を標準出力に。 */
  answer(value: unknown, text: () => string): void;
  refuse(sentence: string): void;
  withSession<T>(job: (session: Session) => Promise<T>): Promise<T>;
}

export type Parsed = Arguments;

export function openContext(): Context {
  let folder = usualFolder();
  let json = false;
  let today: string | undefined;
  const who = userName();
  const print = (text: string) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  return {
    get folder() {
      return folder;
    },
    get today() {
      return today;
    },
    who,
    parse(args, options = {}) {
      const parsed = readArguments(args, { data: 'text', today: 'text', json: 'flag', ...options });
      const data = parsed.text('data');
      const day = parsed.text('today');
      if (data !== undefined) folder = resolve(data);
      json = parsed.flag('json');
      if (day !== undefined) today = checkDay('--today', day);
      return parsed;
    },
    print,
    answer: (value, text) => print(json ? JSON.stringify(value, null, 2) : text()),
    refuse: (sentence) => void process.stderr.write(`${sentence}\n`),
    async withSession(job) {
      const session = await openSession({ folder, who, today, startChild: startNodeChild() });
      try {
        return await job(session);
      } finally {
        await session.close();
      }
    },
  };
}

/** --data が無いとき: いつもの台帳、無くて見本があれば見本。 */
function usualFolder(): string {
  const folder = defaultDataFolder();
  const sample = sampleFolder(folder);
  return !existsSync(registerFile(folder)) && existsSync(registerFile(sample)) ? sample : folder;
}

/** 決まった数の語だけを受け取る。足りないか多ければ使い方を言う。 */
export function expectWords(words: readonly string[], names: readonly string[]): readonly string[] {
  if (words.length !== names.length) {
    const wanted =
      names.length === 0 ? '語は要りません' : `「${names.join(' ')}」の${names.length}つを書きます`;
    throw new DaichoError('badArgument', { detail: `${wanted} (${words.length}つ書かれています)` });
  }
  return words;
}

/** 決まった語のどれか。 */
export function unknownAction(action: string | undefined, known: readonly string[]): DaichoError {
  return new DaichoError('badArgument', {
    detail: `${action === undefined ? '動作が書かれていません' : `「${action}」という動作はありません`}。使えるのは ${known.join('・')} です`,
  });
}
