import { PROGRESS_WORDS, type Progress } from '../../../shared/bureau/indicator/towardsTarget.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';

const ICONS: Readonly<Record<Progress, IconName>> = {
  achieved: 'tick',
  toward: 'arrow',
  flat: 'halfRing',
  away: 'turn',
  none: 'dashedRing',
};

/** 目標への動きを、形と語で。 */
export function ProgressMark({ progress }: { readonly progress: Progress }) {
  return (
    <span className={progress === 'away' ? 'mark confirm' : 'mark info'}>
      <Icon name={ICONS[progress]} size={14} />
      {PROGRESS_WORDS[progress]}
    </span>
  );
}
