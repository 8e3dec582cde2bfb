import { first } from './0001-first.ts';
import { meeting } from './0002-meeting.ts';
import { round } from './0003-round.ts';
import { formDraft } from './0004-formDraft.ts';
import { review } from './0005-review.ts';
import { sendback } from './0006-sendback.ts';
import { closing } from './0007-closing.ts';
import { publishedFigure } from './0008-published-figure.ts';
import { handout } from './0009-handout.ts';
import { frozenHandout } from './0010-frozen-handout.ts';
import { meetings } from './0011-meetings.ts';
import { questionnaire } from './0012-questionnaire.ts';
import { support } from './0013-support.ts';
import { indicator } from './0014-indicator.ts';
import type { Migration } from './migration.ts';

/** すべての移行を番号の順に。 */
export const MIGRATIONS: readonly Migration[] = [
  first,
  meeting,
  round,
  formDraft,
  review,
  sendback,
  closing,
  publishedFigure,
  handout,
  frozenHandout,
  meetings,
  questionnaire,
  support,
  indicator,
];
