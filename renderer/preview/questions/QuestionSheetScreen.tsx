import '../../handout/pageStyles.ts';
import '../preview.css';
import './questions.css';
import { Link } from 'wouter';
import { useCall } from '../../api/useCall.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useChange } from '../../ui/useChange.ts';
import { Pages } from '../Pages.tsx';
import { QuestionPanel } from './QuestionPanel.tsx';
import { questionText } from './questionText.ts';

interface QuestionSheetScreenProps {
  readonly survey: string;
  readonly sendback: string;
}

/** 差し戻した回答の確認票: 紙の姿、保存、メールの文、戻った答え。 */
export function QuestionSheetScreen({ survey, sendback }: QuestionSheetScreenProps) {
  const detail = useCall('sendback.open', { sendback });
  const save = useChange('sendback.save', {
    busy: questionText.saving,
    done: (file) => (file === null ? null : questionText.saved(file.path)),
  });
  return (
    <Loaded query={detail}>
      {(one) => (
        <>
          <PageHeader
            title={questionText.title(one.sheet.ward.name, one.sheet.round)}
            about={`${one.sheet.survey.title}　${one.sheet.form.title}`}
            lined
          >
            <Link href={`/survey/${survey}/reply/${one.reply}`} className="button">
              {questionText.back}
            </Link>
            <button
              type="button"
              className="button"
              disabled={save.isPending}
              onClick={() => save.mutate({ sendback, format: 'pdf' })}
            >
              {questionText.savePdf}
            </button>
            <button
              type="button"
              className="button main"
              disabled={save.isPending}
              onClick={() => save.mutate({ sendback, format: 'xlsx' })}
            >
              {questionText.saveXlsx}
            </button>
          </PageHeader>
          <div className="question-sheet">
            <Pages model={one.pages} />
            <QuestionPanel detail={one} />
          </div>
        </>
      )}
    </Loaded>
  );
}
