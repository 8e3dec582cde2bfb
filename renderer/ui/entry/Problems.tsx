import './entry.css';
import { Icon } from '../Icon.tsx';

/** 欄のそばの、直す所の一文。 */
export function Problems({ messages, id }: { readonly messages: readonly string[]; readonly id?: string }) {
  if (messages.length === 0) return null;
  return (
    <ul className="form-problems" {...(id === undefined ? {} : { id })}>
      {messages.map((message) => (
        <li key={message} className="mark error">
          <Icon name="octagon" size={14} />
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
