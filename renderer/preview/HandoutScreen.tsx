import '../handout/pageStyles.ts';
import './preview.css';
import { Link, useLocation } from 'wouter';
import type { HandoutTitle } from '../../shared/api/contract.ts';
import { useCall } from '../api/useCall.ts';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useChange } from '../ui/useChange.ts';
import { handoutText } from './handoutText.ts';
import { Pages } from './Pages.tsx';

export function HandoutScreen({ handout: id }: { readonly handout: string | undefined }) {
  const list = useCall('handout.list', {});
  const surveys = useCall('survey.list', {});
  return (
    <Loaded query={list}>
      {(titles) => (
        <Loaded query={surveys}>
          {(all) => {
            // 資料４は様式C を集めたいちばん新しい回から。
            const survey = all.find((each) => each.forms.some(({ form }) => form === 'hub'));
            const handout = titles.find((title) => title.id === id) ?? titles[0];
            if (handout === undefined)
              return <Nothing title={handoutText.none} hint={handoutText.noneHint} />;
            if (survey === undefined) {
              return <Nothing title={handoutText.noSurvey} hint={handoutText.noSurveyHint} link />;
            }
            return <Preview key={handout.id} handout={handout} titles={titles} survey={survey.id} />;
          }}
        </Loaded>
      )}
    </Loaded>
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
  readonly survey: string;
}

function Preview({ handout, titles, survey }: PreviewProps) {
  const model = useCall('handout.build', { handout: handout.id, survey });
  const save = useChange('handout.savePdf', {
    busy: handoutText.saving,
    done: (file) => (file === null ? null : handoutText.saved(file.path)),
  });
  return (
    <>
      <PageHeader title={handoutText.title} about={<HandoutChoice titles={titles} current={handout} />} lined>
        <button
          type="button"
          className="button main"
          disabled={save.isPending || model.data === undefined}
          onClick={() => save.mutate({ handout: handout.id, survey })}
        >
          {save.isPending ? handoutText.saving : handoutText.savePdf}
        </button>
      </PageHeader>
      <Loaded query={model}>{(pages) => <Pages model={pages} />}</Loaded>
    </>
  );
}

function HandoutChoice({
  titles,
  current,
}: {
  readonly titles: readonly HandoutTitle[];
  readonly current: HandoutTitle;
}) {
  const [, navigate] = useLocation();
  if (titles.length < 2) return <span>{current.title}</span>;
  return (
    <select
      className="field"
      aria-label={handoutText.choose}
      value={current.id}
      onChange={(event) => navigate(`/handout/${event.target.value}`)}
    >
      {titles.map((title) => (
        <option key={title.id} value={title.id}>
          {title.title}
        </option>
      ))}
    </select>
  );
}
