import { type Command, type Context, type Parsed, unknownAction } from './context.ts';
import { registerCheck } from './registerCheck.ts';
import { registerExport } from './registerExport.ts';
import { registerImport } from './registerImport.ts';
import { registerList } from './registerList.ts';

/** `daicho register` の動作一つ。 */
export type RegisterAction = (words: readonly string[], parsed: Parsed, context: Context) => Promise<number>;

const ACTIONS: Readonly<Record<string, RegisterAction>> = {
  list: registerList,
  export: registerExport,
  import: registerImport,
  check: registerCheck,
};

export const registerCommand: Command = async (args, context) => {
  const parsed = context.parse(args, { 'as-of': 'text', 'dry-run': 'flag' });
  const [name, ...words] = parsed.words;
  const action = name !== undefined && Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action === undefined) throw unknownAction(name, Object.keys(ACTIONS));
  return action(words, parsed, context);
};
