import type { SendbackDraft } from '../../../shared/api/calls/sendbackCalls.ts';
import { cellText } from '../cellText.ts';
import { FindingMark } from '../FindingMark.tsx';
import { sendbackText } from './sendbackText.ts';
import type { DraftQuestion, QuestionDrafts } from './useQuestionDrafts.ts';

interface QuestionRowsProps {
  readonly draft: SendbackDraft;
  readonly drafts: QuestionDrafts;
}

/** 所見ごとのお尋ねの文と、自分で書く質問。 */
export function QuestionRows({ draft, drafts }: QuestionRowsProps) {
  const found = drafts.questions.filter((each) => each.finding !== null);
  const own = drafts.questions.filter((each) => each.finding === null);
  return (
    <>
      <div className="section-head">
        <h2>{sendbackText.findings}</h2>
        <span className="count">{found.length}</span>
      </div>
      <p className="muted small">
        {found.length === 0 ? sendbackText.noFindings : sendbackText.findingsAbout}
      </p>
      <ul className="question-rows">
        {found.map((each) => (
          <FoundRow key={each.id} question={each} draft={draft} drafts={drafts} />
        ))}
      </ul>
      <div className="section-head own-head">
        <h2>{sendbackText.own}</h2>
        <span className="count">{own.length}</span>
        <button type="button" className="link-button" onClick={drafts.add}>
          {sendbackText.addOwn}
        </button>
      </div>
      <ul className="question-rows">
        {own.map((each) => (
          <OwnRow key={each.id} question={each} drafts={drafts} />
        ))}
      </ul>
    </>
  );
}

interface FoundRowProps {
  readonly question: DraftQuestion;
  readonly draft: SendbackDraft;
  readonly drafts: QuestionDrafts;
}

function FoundRow({ question, draft, drafts }: FoundRowProps) {
  const finding = draft.findings.find((each) => each.finding === question.finding);
  if (finding === undefined) return null;
  const { draft: asked } = finding;
  return (
    <li className={question.chosen ? 'chosen' : ''}>
      <label className="choice-label">
        <input
          type="checkbox"
          aria-label={sendbackText.ask(asked.label)}
          checked={question.chosen}
          onChange={(event) => drafts.change(question.id, { chosen: event.target.checked })}
        />
        <FindingMark level={finding.level} />
      </label>
      <div className="what">
        <strong>{asked.label}</strong>
        <span className="muted small">
          {[
            asked.given === '' ? '' : sendbackText.given(asked.given),
            asked.cell === null ? '' : sendbackText.cell(cellText(asked.cell)),
          ]
            .filter((part) => part !== '')
            .join('　')}
        </span>
        <span className="muted small">{finding.message}</span>
      </div>
      <textarea
        className="field"
        aria-label={sendbackText.textOf(asked.label)}
        disabled={!question.chosen}
        rows={3}
        value={question.text}
        onChange={(event) => drafts.change(question.id, { text: event.target.value })}
      />
    </li>
  );
}

function OwnRow({ question, drafts }: { readonly question: DraftQuestion; readonly drafts: QuestionDrafts }) {
  return (
    <li className="own chosen">
      <div className="what">
        <input
          className="field"
          aria-label={sendbackText.ownLabel}
          placeholder={sendbackText.ownLabel}
          value={question.label}
          onChange={(event) => drafts.change(question.id, { label: event.target.value })}
        />
        <button type="button" className="link-button" onClick={() => drafts.remove(question.id)}>
          {sendbackText.removeOwn}
        </button>
      </div>
      <textarea
        className="field"
        aria-label={sendbackText.ownText}
        placeholder={sendbackText.ownText}
        rows={3}
        value={question.text}
        onChange={(event) => drafts.change(question.id, { text: event.target.value })}
      />
    </li>
  );
}
