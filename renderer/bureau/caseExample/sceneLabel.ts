import { choiceLabel } from '../../../shared/register/choiceLabel.ts';

/** 場面の名。 */
export function sceneLabel(scene: string): string {
  return choiceLabel('caseExample', 'scene', scene);
}
