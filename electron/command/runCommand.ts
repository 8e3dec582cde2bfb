import { DaichoError, failureSentence } from '../../shared/api/failure.ts';
import { logFolder } from '../database/folder.ts';
import { writeLog } from '../files/log.ts';
import { backupCommand } from './backupCommand.ts';
import { caseCommand } from './caseCommand.ts';
import { type Command, openContext } from './context.ts';
import { doctorCommand } from './doctorCommand.ts';
import { handoutCommand } from './handoutCommand.ts';
import { historyCommand } from './historyCommand.ts';
import { indicatorCommand } from './indicatorCommand.ts';
import { initCommand } from './initCommand.ts';
import { meetingCommand } from './meetingCommand.ts';
import { onboardingCommand } from './onboardingCommand.ts';
import { questionnaireCommand } from './questionnaireCommand.ts';
import { quietLibraries } from './quietLibraries.ts';
import { registerCommand } from './registerCommand.ts';
import { surveyCommand } from './surveyCommand.ts';
import { USAGE } from './usage.ts';
import { visitCommand } from './visitCommand.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  init: initCommand,
  register: registerCommand,
  survey: surveyCommand,
  handout: handoutCommand,
  onboarding: onboardingCommand,
  visit: visitCommand,
  backup: backupCommand,
  questionnaire: questionnaireCommand,
  history: historyCommand,
  doctor: doctorCommand,
  meeting: meetingCommand,
  case: caseCommand,
  indicator: indicatorCommand,
};

/** 一つの命令を行い、終了コードを返す。断りは標準エラーに一文、思わぬ誤りは記録に書いて番号を言う。 */
export async function runCommand(args: readonly string[]): Promise<number> {
  const context = openContext();
  try {
    const [name, ...rest] = args;
    if (name === undefined || name === 'help' || name === '--help') {
      context.print(USAGE);
      return name === undefined ? 2 : 0;
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command === undefined) {
      throw new DaichoError('badArgument', {
        detail: `「${name}」という命令はありません (daicho help で一覧)`,
      });
    }
    quietLibraries(() => context.folder);
    return await command(rest, context);
  } catch (error) {
    if (error instanceof DaichoError) {
      context.refuse(error.message);
    } else {
      const log = writeLog(logFolder(context.folder), {
        part: `daicho ${args[0] ?? ''}`,
        message: '思わぬ誤り',
        error,
      });
      context.refuse(failureSentence('unexpected', { log }));
    }
    return 2;
  }
}
