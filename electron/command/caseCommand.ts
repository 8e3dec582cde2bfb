import type { CheckedCase } from '../../shared/bureau/caseExample/checkedCase.ts';
import { loadCases } from '../bureau/caseExample/loadCases.ts';
import { type Command, expectWords, unknownAction } from './context.ts';

/** `daicho case check` — 事例に個人や場所の特定されるものが無いかを見て、残っていれば 1 で終わる。 */
export const caseCommand: Command = async (args, context) => {
  const [name, ...words] = context.parse(args).words;
  if (name !== 'check') throw unknownAction(name, ['check']);
  expectWords(words, []);
  return context.withSession(async (session) => {
    const cases = await loadCases(session.register.db);
    context.answer(cases, () => cases.map(caseText).join('\n') || '事例はありません');
    return cases.some(({ open }) => open > 0) ? 1 : 0;
  });
};

function caseText({ title, state, findings }: CheckedCase): string {
  const lines = findings.map(({ fieldLabel, message, setAside }) =>
    setAside === null
      ? `  ${fieldLabel}\t${message}`
      : `  ${fieldLabel}\t${message}\tよいとした（${setAside.who} ${setAside.on}: ${setAside.reason}）`,
  );
  return [`${state === 'public' ? '公開' : '内部'}\t${title}`, ...lines].join('\n');
}
