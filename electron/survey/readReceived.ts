import { basename } from 'node:path';
import { DaichoError } from '../../shared/api/failure.ts';
import type { FormId } from '../../shared/survey/form.ts';
import { type HandSaid, NOTHING_SAID } from '../../shared/survey/reading/handSaid.ts';
import { wardInText } from '../../shared/survey/reading/identifyReply.ts';
import { findKnownReply } from './knownReply.ts';
import { type ReadingPlace, type ReplyCandidate, readReplyFile } from './readReplyFile.ts';

export interface ReplyFile {
  /** 画面や結果に出す名 (コマンド行では渡された道)。 */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** 人が見て決めたこと。 */
  readonly said?: HandSaid;
}

/** 読み終えたファイル1つ: 回答、前に受け取ったもの、受け付けないもの。 */
export type Received =
  | {
      readonly kind: 'candidate';
      readonly name: string;
      readonly candidate: ReplyCandidate;
      /** 人に見せたときに確定していた回答。書くときに違えば replyChanged。 */
      readonly seenAccepted?: string | null;
      /** 人が確定を見送った。保管だけにする。 */
      readonly hold?: boolean;
    }
  | {
      readonly kind: 'known';
      readonly name: string;
      readonly reply: string;
      /** 人が言ったか、ファイル名が指す区 (5桁)。 */
      readonly namedWard: string | null;
      /** 人が言った様式。 */
      readonly namedForm: FormId | null;
    }
  | { readonly kind: 'refused'; readonly name: string; readonly failure: DaichoError };

/** 一つ読む。前に受け取ったファイルなら読み直さない。 */
export async function readReceived(place: ReadingPlace, file: ReplyFile): Promise<Received> {
  try {
    const known = await findKnownReply(place.db, place.survey.id, file.bytes);
    if (known !== null) {
      const inName = wardInText(basename(file.name).replace(/\.[^.]*$/, ''), place.wards)?.code ?? null;
      const said = file.said ?? NOTHING_SAID;
      const named = { namedWard: said.respondent ?? inName, namedForm: said.form };
      return { kind: 'known', name: file.name, reply: known, ...named };
    }
    const candidate = await readReplyFile(place, basename(file.name), file.bytes, file.said);
    return { kind: 'candidate', name: file.name, candidate };
  } catch (error) {
    if (error instanceof DaichoError) return { kind: 'refused', name: file.name, failure: error };
    throw error;
  }
}
