import { FieldError } from 'react-aria-components';
import { Icon } from '../../ui/Icon.tsx';

/** 欄の下に出す、読めない訳。 */
export function Refusal({ reason }: { readonly reason: string | null }) {
  if (reason === null) return null;
  return (
    <FieldError className="refusal">
      <Icon name="octagon" size={14} />
      <span>{reason}</span>
    </FieldError>
  );
}
