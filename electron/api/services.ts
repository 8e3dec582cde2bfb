import { agendaHandlers } from './agendaHandlers.ts';
import { appHandlers } from './appHandlers.ts';
import { backupHandlers } from './backupHandlers.ts';
import { calendarHandlers } from './calendarHandlers.ts';
import { caseHandlers } from './caseHandlers.ts';
import { closeHandlers } from './closeHandlers.ts';
import { comparisonHandlers } from './comparisonHandlers.ts';
import { composeHandlers } from './composeHandlers.ts';
import { eventHandlers } from './eventHandlers.ts';
import { formHandlers } from './formHandlers.ts';
import { frozenHandlers } from './frozenHandlers.ts';
import type { Handlers } from './handlers.ts';
import { handoutHandlers } from './handoutHandlers.ts';
import type { Host } from './host.ts';
import { indicatorHandlers } from './indicatorHandlers.ts';
import { onboardingHandlers } from './onboardingHandlers.ts';
import { proposalHandlers } from './proposalHandlers.ts';
import { questionnaireHandlers } from './questionnaireHandlers.ts';
import { receiveHandlers } from './receiveHandlers.ts';
import { registerExchangeHandlers } from './registerExchangeHandlers.ts';
import { registerHandlers } from './registerHandlers.ts';
import { reviewHandlers } from './reviewHandlers.ts';
import { roundHandlers } from './roundHandlers.ts';
import { sendbackHandlers } from './sendbackHandlers.ts';
import { openHolder } from './sessionHolder.ts';
import { surveyHandlers } from './surveyHandlers.ts';
import { visitHandlers } from './visitHandlers.ts';

/** 窓のためのサービス一式。台帳はあれば開き、開けなければ訳を app.state に出す。 */
export async function createServices(host: Host): Promise<{ handlers: Handlers; close(): Promise<void> }> {
  const holder = await openHolder(host);
  return {
    handlers: {
      ...appHandlers(holder, host),
      ...registerHandlers(holder),
      ...registerExchangeHandlers(holder, host),
      ...calendarHandlers(holder, host),
      ...surveyHandlers(holder),
      ...roundHandlers(holder, host),
      ...formHandlers(holder, host),
      ...sendbackHandlers(holder, host),
      ...receiveHandlers(holder),
      ...closeHandlers(holder),
      ...comparisonHandlers(holder),
      ...caseHandlers(holder),
      ...indicatorHandlers(holder),
      ...questionnaireHandlers(holder),
      ...reviewHandlers(holder),
      ...proposalHandlers(holder),
      ...onboardingHandlers(holder, host),
      ...visitHandlers(holder),
      ...handoutHandlers(holder, host),
      ...composeHandlers(holder),
      ...frozenHandlers(holder, host),
      ...agendaHandlers(holder),
      ...eventHandlers(holder),
      ...backupHandlers(holder),
    },
    close: () => holder.close(),
  };
}
