import type { ComposedPages } from '../../../shared/api/calls/composeCalls.ts';
import { Problems } from '../../ui/entry/Problems.tsx';
import { useChange } from '../../ui/useChange.ts';
import { composeText } from './composeText.ts';

interface GuardListProps {
  readonly pages: ComposedPages;
  readonly handout: string;
  readonly survey: string | null;
  readonly onRefresh: () => void;
}

/** 公開資料に出せない図と、公開してよいか人が確かめる文。 */
export function GuardList({ pages, handout, survey, onRefresh }: GuardListProps) {
  const confirm = useChange('compose.confirm', {
    busy: composeText.confirming,
    done: () => composeText.confirmed,
  });
  if (pages.refusals.length === 0 && pages.guarded.length === 0) return null;
  return (
    <section className="guard-list" aria-label={composeText.guardTitle}>
      <h3>{composeText.guardTitle}</h3>
      <Problems messages={pages.refusals.map((refusal) => refusal.message)} />
      {pages.guarded.length === 0 ? null : <p className="muted small">{composeText.guardAbout}</p>}
      <ul className="guard-texts">
        {pages.guarded.map((each) => (
          <li key={`${each.page} ${each.textHash}`}>
            <p className="muted small">{composeText.place(each.page, each.place)}</p>
            <p>{each.text}</p>
            <p className="muted small">{composeText.found(each.found.join('・'))}</p>
            {each.confirmed === null ? (
              <button
                type="button"
                className="button small-button"
                disabled={confirm.isPending}
                onClick={() =>
                  confirm.mutate({ handout, survey, textHash: each.textHash }, { onSuccess: onRefresh })
                }
              >
                {composeText.confirm}
              </button>
            ) : (
              <p className="muted small">{composeText.confirmedBy(each.confirmed.who, each.confirmed.at)}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
