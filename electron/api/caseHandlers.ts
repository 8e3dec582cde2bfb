import {
  publishCase,
  putBackFinding,
  setAsideFinding,
  withdrawCase,
} from '../bureau/caseExample/decideCase.ts';
import { loadCases } from '../bureau/caseExample/loadCases.ts';
import { loadReplyCases, takeOverCase } from '../bureau/caseExample/takeOverCase.ts';
import type { Handlers } from './handlers.ts';
import type { SessionHolder } from './sessionHolder.ts';

type CaseCalls = Extract<keyof Handlers, `case.${string}`>;

export function caseHandlers(holder: SessionHolder): Pick<Handlers, CaseCalls> {
  const db = () => holder.use().register.db;
  return {
    'case.list': () => loadCases(db()),
    'case.publish': (place) => publishCase(holder.use(), place),
    'case.withdraw': (place) => withdrawCase(holder.use(), place),
    'case.setAside': ({ reason, ...place }) => setAsideFinding(holder.use(), place, place, reason),
    'case.putBack': (place) => putBackFinding(holder.use(), place, place),
    'case.replyRows': () => loadReplyCases(db()),
    'case.takeOver': (place) => takeOverCase(holder.use(), place),
  };
}
