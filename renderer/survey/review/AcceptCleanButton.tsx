import type { SurveyStatus } from '../../../shared/survey/survey.ts';
import { useChange } from '../../ui/useChange.ts';
import { reviewText } from './reviewText.ts';

/** 誤りも確認も無い、判断を待つ回答を一度に確定する。無ければ何も出さない。 */
export function AcceptCleanButton({ status }: { readonly status: SurveyStatus }) {
  const accept = useChange('review.acceptClean', {
    busy: reviewText.accepting,
    done: (n) => reviewText.acceptedMany(n),
  });
  const clean = status.respondents
    .filter((each) => each.state === '受領')
    .map((each) => each.reply)
    .filter((reply) => reply !== null);
  if (clean.length === 0) return null;
  return (
    <button
      type="button"
      className="button"
      disabled={accept.isPending}
      onClick={() => accept.mutate({ survey: status.survey.id, replies: clean })}
    >
      {reviewText.acceptClean(clean.length)}
    </button>
  );
}
