import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { EventRecord, EventSave } from '../../../shared/bureau/meeting/eventRecord.ts';
import { rebaseRecord } from '../../../shared/bureau/meeting/rebaseRecord.ts';
import {
  beginRecord,
  type DraftReading,
  isUntouched,
  planRecord,
  type RecordDraft,
  readDraft,
} from '../../../shared/bureau/meeting/recordDraft.ts';
import type { CellConflict, CellEdit } from '../../../shared/register/edit.ts';
import { call, failureMessage } from '../../api/call.ts';
import { ConflictDialog } from '../../register/dialogs/ConflictDialog.tsx';
import { useUndo } from '../../register/UndoProvider.tsx';
import { useAsk } from '../../ui/DialogHost.tsx';
import { useStatusLine } from '../../ui/StatusLineState.tsx';
import { meetingText } from './meetingText.ts';
import { type KeptRecord, keepRecord, keptRecord } from './recordShelf.ts';

/** 実績の書きかけ一つと、それを台帳に書く手。 */
export interface RecordWork {
  readonly draft: RecordDraft;
  readonly base: EventRecord;
  readonly reading: DraftReading;
  readonly untouched: boolean;
  /** 台帳に断られた訳。 */
  readonly refusals: readonly string[];
  change(draft: RecordDraft): void;
  save(): Promise<void>;
  drop(): void;
}

/** 書きかけていなければ work は null。 */
export function useRecord(record: EventRecord, today: string) {
  const { table } = record;
  const id = String(record.row.id);
  const queryClient = useQueryClient();
  const ask = useAsk();
  const { announce } = useStatusLine();
  const { push } = useUndo(table);
  const [work, setWork] = useState<KeptRecord | null>(() => keptRecord(table, id));
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const keep = (next: KeptRecord | null) => {
    keepRecord(table, id, next);
    setWork(next);
    setRefusals([]);
  };

  /** 今の台帳に合わせ直す。打った欄は打ったまま残る。 */
  const rebase = async (kept: KeptRecord, theirs: readonly CellConflict[]): Promise<readonly string[]> => {
    const now = await call('event.load', { table, id });
    if (now === null) return [];
    const { draft, replaced } = rebaseRecord(kept.base, now, kept.draft, theirs);
    keep({ base: now, draft });
    return replaced;
  };

  const save = async (kept: KeptRecord) => {
    const reading = readDraft(kept.base, kept.draft);
    const unread = Object.keys(reading.texts).length + Object.keys(reading.cells).length;
    if (unread > 0) return announce({ level: 'failed', text: meetingText.unread(unread) });
    let request: EventSave = planRecord(kept.base, kept.draft).save;
    announce({ level: 'busy', text: meetingText.saving });
    try {
      for (;;) {
        const saved = await call('event.save', sent(request));
        if (saved.state === 'refused') {
          const replaced = await rebase(kept, []);
          setRefusals([...saved.refusals.map(({ reason }) => reason), ...replaced]);
          return announce({ level: 'failed', text: meetingText.refused(saved.refusals.length) });
        }
        if (saved.state === 'done') {
          if (saved.batch !== null) push(saved.batch);
          keep(null);
          await queryClient.invalidateQueries();
          return announce({ level: 'done', text: doneText(saved.batch, reading.problems.length) });
        }
        const { conflicts } = saved;
        const mine = await ask<ReadonlySet<CellConflict>>((answer) => (
          <ConflictDialog
            choices={conflicts.map((conflict) => ({ conflict, mineText: mineText(request, conflict) }))}
            onAnswer={answer}
          />
        ));
        const gone = conflicts.find(({ field }) => field === null);
        if (mine.size < conflicts.length) {
          const settled = [...mine].map((each) => each.id + each.field);
          await rebase(
            kept,
            conflicts.filter((each) => !settled.includes(each.id + each.field)),
          );
          await queryClient.invalidateQueries();
          return announce({
            level: 'failed',
            text: gone === undefined ? meetingText.keptTheirs : meetingText.conflictGone(gone.title),
          });
        }
        request = overwriting(request, conflicts);
      }
    } catch (error) {
      announce({ level: 'failed', text: failureMessage(error) });
    }
  };

  return {
    begin: () => keep({ base: record, draft: beginRecord(record, today) }),
    work:
      work === null
        ? null
        : {
            ...work,
            reading: readDraft(work.base, work.draft),
            untouched: isUntouched(work.base, work.draft),
            refusals,
            change: (draft: RecordDraft) => keep({ ...work, draft }),
            save: () => save(work),
            drop: () => keep(null),
          },
  };
}

function doneText(batch: string | null, problems: number): string {
  if (batch === null) return meetingText.savedNothing;
  return problems === 0 ? meetingText.saved : meetingText.savedWithProblems(problems);
}

/** 橋は書き換えられる並びを求める。 */
function sent(request: EventSave) {
  const { edits, inserts, deletes } = request.attendance;
  return {
    ...request,
    edits: [...request.edits],
    attendance: {
      edits: [...edits],
      inserts: inserts.map(({ values }) => ({ values: { ...values } })),
      deletes: [...deletes],
    },
  };
}

/** 今の値を見たものとして、もう一度書く。 */
function overwriting(request: EventSave, conflicts: readonly CellConflict[]): EventSave {
  const found = (id: string, field: string) =>
    conflicts.find((each) => each.id === id && each.field === field);
  const settle = <T extends Omit<CellEdit, 'id'>>(edit: T, id: string): T => {
    const conflict = found(id, edit.field);
    return conflict === undefined ? edit : { ...edit, seen: conflict.present };
  };
  return {
    ...request,
    edits: request.edits.map((edit) => settle(edit, request.id)),
    attendance: {
      ...request.attendance,
      edits: request.attendance.edits.map((edit) => settle(edit, edit.id)),
    },
  };
}

function mineText(request: EventSave, { id, field }: CellConflict): string {
  const edits = id === request.id ? request.edits.map((edit) => ({ ...edit, id })) : request.attendance.edits;
  return edits.find((edit) => edit.id === id && edit.field === field)?.value ?? '';
}
