import '../handout/pageStyles.ts';
import './preview.css';
import { useState } from 'react';
import { Link } from 'wouter';
import type { HandoutTitle } from '../../shared/api/contract.ts';
import type { HandoutFormat } from '../../shared/handout/formats.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { useCall } from '../api/useCall.ts';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useChange } from '../ui/useChange.ts';
import { ComposeActs } from './compose/ComposeActs.tsx';
import { frozenText } from './frozen/frozenText.ts';
import { HandoutChoice, SurveyChoice, WardChoice, YearChoice } from './HandoutChoices.tsx';
import { handoutText } from './handoutText.ts';
import { Pages } from './Pages.tsx';
import { pagesOfWard } from './pagesOfWard.ts';
import { SaveMenu } from './SaveMenu.tsx';
import { told } from './told.ts';
import { yearOf } from './yearOf.ts';

interface HandoutScreenProps {
  readonly handout: string | undefined;
  /** 元になる調査の回か、年度で刷る資料の年度。省けば、要る様式を集めたいちばん新しい回か、定義の年度。 */
  readonly survey: string | undefined;
}

export function HandoutScreen({ handout: id, survey: chosen }: HandoutScreenProps) {
  const list = useCall('handout.list', {});
  const surveys = useCall('survey.list', {});
  return (
    <Loaded query={list}>
      {(titles) => (
        <Loaded query={surveys}>
          {(all) => {
            const handout = titles.find((title) => title.id === id) ?? titles[0];
            if (handout === undefined)
              return <Nothing title={handoutText.none} hint={handoutText.noneHint} />;
            if (handout.fiscalYear !== null)
              return (
                <Preview
                  key={`${handout.id} ${chosen}`}
                  handout={handout}
                  titles={titles}
                  survey={null}
                  surveys={[]}
                  fiscalYear={yearOf(chosen) ?? handout.fiscalYear}
                />
              );
            const fitting = surveysFor(handout, all);
            const survey = fitting.find((each) => each.id === chosen) ?? fitting[0];
            if (survey === undefined && handout.forms.length > 0) {
              return <Nothing title={handoutText.noSurvey} hint={handoutText.noSurveyHint} link />;
            }
            return (
              <Preview
                key={`${handout.id} ${survey?.id}`}
                handout={handout}
                titles={titles}
                survey={survey?.id ?? null}
                surveys={fitting}
              />
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

/** その資料の元になれる回: 要る様式をみな集めた回、新しい順。 */
function surveysFor(handout: HandoutTitle, surveys: readonly Survey[]): readonly Survey[] {
  return surveys.filter(
    (survey) =>
      (handout.half === null || survey.half === handout.half) &&
      handout.forms.every((form) => survey.forms.some((collected) => collected.form === form)),
  );
}

function Nothing({
  title,
  hint,
  link = false,
}: {
  readonly title: string;
  readonly hint: string;
  readonly link?: boolean;
}) {
  return (
    <>
      <PageHeader title={handoutText.title} lined />
      <div className="padded">
        <Empty title={title} hint={hint}>
          {link ? (
            <Link href="/survey" className="button main">
              {handoutText.toSurvey}
            </Link>
          ) : null}
        </Empty>
      </div>
    </>
  );
}

interface PreviewProps {
  readonly handout: HandoutTitle;
  readonly titles: readonly HandoutTitle[];
  readonly survey: string | null;
  readonly surveys: readonly Survey[];
  /** 年度で刷る資料の年度。 */
  readonly fiscalYear?: number;
}

function Preview({ handout, titles, survey, surveys, fiscalYear }: PreviewProps) {
  const model = useCall('handout.build', { handout: handout.id, survey, fiscalYear });
  const [ward, setWard] = useState<string | undefined>(undefined);
  const save = useChange('handout.save', {
    busy: handoutText.saving,
    done: (file) => (file === null ? null : told(handoutText.saved(file.path), file.overflow)),
  });
  const print = useChange('print.handout', {
    busy: frozenText.opening,
    done: ({ overflow }) => told(frozenText.opened, overflow),
  });
  const place = survey ?? fiscalYear ?? null;
  const disabled = save.isPending || model.data === undefined;
  const saveAs = (format: HandoutFormat) =>
    save.mutate({ handout: handout.id, survey, ward, fiscalYear, format });
  return (
    <>
      <PageHeader
        title={handoutText.title}
        about={
          <>
            <HandoutChoice titles={titles} current={handout} />
            <SurveyChoice handout={handout.id} surveys={surveys} current={survey} />
            {fiscalYear === undefined ? null : <YearChoice handout={handout} current={fiscalYear} />}
            {model.data === undefined ? null : (
              <WardChoice pages={model.data.pages} current={ward} onChoose={setWard} />
            )}
          </>
        }
        lined
      >
        <Link href={`/frozen/${handout.id}${place === null ? '' : `/${place}`}`} className="button">
          {frozenText.open}
        </Link>
        <button
          type="button"
          className="button"
          disabled={disabled || print.isPending}
          onClick={() => print.mutate({ handout: handout.id, survey, ward, fiscalYear })}
        >
          {handoutText.print}
        </button>
        <SaveMenu disabled={disabled} onSave={saveAs} />
        <button type="button" className="button main" disabled={disabled} onClick={() => saveAs('pdf')}>
          {save.isPending ? handoutText.saving : handoutText.savePdf}
        </button>
      </PageHeader>
      <Loaded query={model}>
        {(pages) => (
          <Pages
            key={ward}
            model={pagesOfWard(pages, ward)}
            acts={<ComposeActs handout={handout} survey={survey} />}
          />
        )}
      </Loaded>
    </>
  );
}
