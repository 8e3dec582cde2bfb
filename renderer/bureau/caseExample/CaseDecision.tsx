import type { CheckedCase } from '../../../shared/bureau/caseExample/checkedCase.ts';
import { formatWareki } from '../../../shared/calendar/wareki.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useChange } from '../../ui/useChange.ts';
import { caseText } from './caseText.ts';

/** 公開にするか、内部に戻すか。所見が残るうちは公開にできない。 */
export function CaseDecision({ checked }: { readonly checked: CheckedCase }) {
  const publish = useChange('case.publish', { busy: caseText.publishing, done: () => caseText.published });
  const withdraw = useChange('case.withdraw', { busy: caseText.deciding, done: () => caseText.withdrawn });
  const place = { id: checked.id, version: checked.version };
  const open = checked.state === 'public';
  return (
    <div className="decision case-decision">
      <span className={checked.open > 0 ? 'mark confirm wrap' : 'mark wrap'}>
        <Icon name={checked.open > 0 ? 'triangle' : open ? 'tick' : 'info'} size={14} />
        {checked.open > 0
          ? caseText.remaining(checked.open)
          : open && checked.checkedOn !== null
            ? caseText.marked(formatWareki(checked.checkedOn), checked.checkedBy)
            : caseText.clean}
      </span>
      <div className="acts">
        {open ? (
          <button
            type="button"
            className="button"
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate(place)}
          >
            {caseText.withdraw}
          </button>
        ) : (
          <button
            type="button"
            className="button main"
            disabled={publish.isPending || checked.open > 0}
            onClick={() => publish.mutate(place)}
          >
            {caseText.publish}
          </button>
        )}
      </div>
    </div>
  );
}
