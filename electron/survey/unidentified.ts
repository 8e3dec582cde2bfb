import { DaichoError } from '../../shared/api/failure.ts';
import type { WhoseFile } from '../../shared/survey/survey.ts';

/** ブックとしては読めたが、どの様式のどの区の回答か決められないもの。人に尋ねれば読める。 */
export class Unidentified extends DaichoError {
  readonly guess: WhoseFile;
  constructor(code: 'notOurForm' | 'unknownRespondent', file: string, guess: WhoseFile) {
    super(code, { file });
    this.guess = guess;
  }
}
