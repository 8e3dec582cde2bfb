import { useState } from 'react';
import type { FormDefinition } from '../../shared/survey/form.ts';
import type { FormProblem } from '../../shared/survey/formProblem.ts';
import { compareForms } from '../../shared/survey/revision/compareForms.ts';
import { CheckEntry } from '../ui/entry/CheckEntry.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useChange } from '../ui/useChange.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { itemKey, sectionKey, WHOLE } from './dropInOutline.ts';
import { publishText } from './formText.ts';

interface PublishViewProps {
  readonly latest: FormDefinition;
  readonly draft: FormDefinition;
  readonly seen: number | null;
  readonly problems: readonly FormProblem[];
  /** 直しに戻る。鍵があれば、その行を選ぶ。 */
  readonly onBack: (key?: string) => void;
  readonly onPublished: () => void;
}

/** 公表する前に、直す所と、前の年度との比較がどうなるかを見せる。 */
export function PublishView({ latest, draft, seen, problems, onBack, onPublished }: PublishViewProps) {
  const differences = compareForms(latest, draft);
  const of = (effect: string) => differences.filter((each) => each.effect === effect);
  const breaks = of('break');
  const [confirmed, setConfirmed] = useState(false);
  const publish = useChange('form.publish', {
    busy: publishText.publishing,
    done: (form) => publishText.done(form.version),
  });
  const ready =
    problems.length === 0 && differences.length > 0 && seen !== null && (breaks.length === 0 || confirmed);
  return (
    <div className="content">
      <div className="scroll padded publish-view">
        <h2>{publishText.title(draft.version)}</h2>
        <p className="muted">{publishText.about}</p>
        {differences.length === 0 ? <p>{publishText.nothing}</p> : null}
        {problems.length === 0 ? null : (
          <section>
            <Heading title={publishText.problems} n={problems.length} />
            <ul className="difference-list">
              {problems.map((problem) => (
                <li key={`${problem.of}${problem.code ?? ''}${problem.message}`}>
                  <span className="mark error">
                    <Icon name="octagon" size={14} />
                    {publishText.problems}
                  </span>
                  <p>
                    {problem.message}
                    {problem.code === null ? null : <code>{problem.code}</code>}{' '}
                    <button type="button" className="link-button" onClick={() => onBack(problemKey(problem))}>
                      {publishText.open}
                    </button>
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
        {differences.length === 0 ? null : (
          <>
            <section>
              <Heading title={publishText.breaks} n={breaks.length} />
              {breaks.length === 0 ? (
                <p className="muted">{publishText.noBreaks}</p>
              ) : (
                <DifferenceList differences={breaks} />
              )}
            </section>
            <Group title={publishText.checks} differences={of('check')} />
            <Group title={publishText.harmless} differences={of('harmless')} />
          </>
        )}
      </div>
      <div className="decision">
        <span>{publishText.counts(problems.length, breaks.length)}</span>
        {breaks.length === 0 ? null : (
          <CheckEntry label={publishText.seen(breaks.length)} checked={confirmed} onChange={setConfirmed} />
        )}
        <div className="acts">
          <button type="button" className="button" onClick={() => onBack()}>
            {publishText.back}
          </button>
          <button
            type="button"
            className="button main"
            disabled={!ready || publish.isPending}
            onClick={() => {
              if (seen !== null) publish.mutate({ form: draft.id, seen }, { onSuccess: onPublished });
            }}
          >
            {publishText.go(draft.version)}
          </button>
        </div>
      </div>
    </div>
  );
}

function Group({
  title,
  differences,
}: {
  readonly title: string;
  readonly differences: ReturnType<typeof compareForms>;
}) {
  if (differences.length === 0) return null;
  return (
    <section>
      <Heading title={title} n={differences.length} />
      <DifferenceList differences={differences} />
    </section>
  );
}

function Heading({ title, n }: { readonly title: string; readonly n: number }) {
  return (
    <h3 className="section-head">
      {title} <span className="count">{n}</span>
    </h3>
  );
}

function problemKey({ of, code }: FormProblem): string {
  if (code === null || of === 'form' || of === 'derived') return WHOLE;
  return of === 'section' ? sectionKey(code) : itemKey(code);
}
