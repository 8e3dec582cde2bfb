import { useState } from 'react';
import { uiText } from '../uiText.ts';
import { TextEntry } from './TextEntry.tsx';

interface NumberEntryProps {
  readonly label: string;
  readonly value: number | null;
  /** 空にしたら null。 */
  readonly onCommit: (value: number | null) => void;
  readonly problems?: readonly string[];
  readonly bare?: boolean;
  readonly placeholder?: string;
}

/** 数の欄。全角も読み、読めなければ書かずに一文を添える。 */
export function NumberEntry({ value, onCommit, problems = [], ...rest }: NumberEntryProps) {
  const [unread, setUnread] = useState<string | null>(null);
  return (
    <TextEntry
      {...rest}
      numeric
      value={unread ?? (value === null ? '' : String(value))}
      problems={unread === null ? problems : [uiText.notNumber(rest.label)]}
      onCommit={(text) => {
        const plain = text.normalize('NFKC').replace(/,/g, '');
        const read = Number(plain);
        if (!Number.isFinite(read)) return setUnread(text);
        setUnread(null);
        onCommit(plain === '' ? null : read);
      }}
    />
  );
}
