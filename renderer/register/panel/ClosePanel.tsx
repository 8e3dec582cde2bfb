import { Icon } from '../../ui/Icon.tsx';
import { panelText } from '../registerText.ts';

export function ClosePanel({ onClose }: { readonly onClose: () => void }) {
  return (
    <button type="button" className="panel-close" aria-label={panelText.close} onClick={onClose}>
      <Icon name="close" size={14} />
    </button>
  );
}
