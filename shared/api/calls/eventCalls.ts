import { z } from 'zod';
import type { EventRecord, EventSaved } from '../../bureau/meeting/eventRecord.ts';
import type { PlanReport } from '../../bureau/meeting/planReport.ts';
import { call } from '../call.ts';

const table = z.enum(['meeting', 'training']);
const edit = z.object({
  field: z.string(),
  seen: z.union([z.string(), z.number(), z.null()]),
  value: z.string(),
});

/** 催し (会議、研修・普及啓発) 一つを読み、実績を書く。年度の計画と実績。 */
export const EVENT_CALLS = {
  // もう無い行は null。
  'event.load': call<EventRecord | null>()(z.object({ table, id: z.string() })),
  'event.save': call<EventSaved>()(
    z.object({
      table,
      id: z.string(),
      edits: z.array(edit),
      attendance: z.object({
        edits: z.array(edit.extend({ id: z.string() })),
        inserts: z.array(z.object({ values: z.record(z.string(), z.string()) })),
        deletes: z.array(z.object({ id: z.string(), version: z.number().optional() })),
      }),
    }),
  ),
  // kind: 会議の種類の code
  'meeting.plan': call<PlanReport>()(z.object({ fiscalYear: z.int(), kind: z.string() })),
} as const;
