import { foldText } from '../../../shared/text/foldText.ts';
import type { GridChoice } from './gridTypes.ts';

/** 打った字に合う選択肢。頭から合うものが先。何も打たなければ全部。 */
export function matchChoices(choices: readonly GridChoice[], text: string): readonly GridChoice[] {
  const word = foldText(text);
  if (word === '') return choices;
  const keys = new Map(
    choices.map((choice) => [choice, [choice.label, ...(choice.aliases ?? [])].map(foldText)]),
  );
  const heads = choices.filter((choice) => keys.get(choice)?.some((key) => key.startsWith(word)));
  const inside = choices.filter(
    (choice) => !heads.includes(choice) && keys.get(choice)?.some((key) => key.includes(word)),
  );
  return [...heads, ...inside];
}
