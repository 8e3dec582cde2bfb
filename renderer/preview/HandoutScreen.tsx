import '../handout/handout.css';
import '../handout/figures.css';
import '../handout/tables.css';
import './preview.css';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { HandoutTitle } from '../../shared/api/contract.ts';
import type { HandoutModel } from '../../shared/handout/model.ts';
import { useCall } from '../api/useCall.ts';
import { useChange } from '../api/useChange.ts';
import { findOverflow } from '../handout/findOverflow.ts';
import { useSurvey } from '../survey/useSurvey.ts';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { handoutText } from './handoutText.ts';
import { PagesList } from './PagesList.tsx';
import { SHEET_HEIGHT, SHEET_WIDTH, Sheet } from './Sheet.tsx';
import { useSize } from './useSize.ts';

export function HandoutScreen({ handout: id }: { readonly handout: string | undefined }) {
  const list = useCall('handout.list', {});
  const { query, survey } = useSurvey(undefined);
  return (
    <Loaded query={list}>
      {(titles) => (
        <Loaded query={query}>
          {() => {
            const handout = titles.find((title) => title.id === id) ?? titles[0];
            if (handout === undefined)
              return <Nothing title={handoutText.none} hint={handoutText.noneHint} />;
            if (survey === null) {
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

function Pages({ model }: { readonly model: HandoutModel }) {
  const [index, setIndex] = useState(0);
  const [monochrome, setMonochrome] = useState(false);
  const [overflow, setOverflow] = useState('');
  const { ref, size } = useSize<HTMLElement>();
  const [fit, setFit] = useState<'whole' | 'wide'>('whole');
  const whole = Math.min(size.width, (size.height / SHEET_HEIGHT) * SHEET_WIDTH);
  const width = Math.floor(fit === 'wide' ? size.width : whole);

  // biome-ignore lint/correctness/useExhaustiveDependencies: 頁か幅が変わって描き直された後に測る
  useEffect(() => {
    let current = true;
    void document.fonts.ready.then(() => {
      if (!current || ref.current === null) return;
      setOverflow([...new Set(findOverflow(ref.current).map((each) => each.what))].join('、'));
    });
    return () => {
      current = false;
    };
  }, [index, width, model]);

  return (
    <div className={monochrome ? 'body monochrome' : 'body'}>
      <PagesList model={model} current={index} onChoose={setIndex} />
      <div className="content">
        <div className="preview-bar">
          <strong>{handoutText.pageOf(index + 1, model.pages.length)}</strong>
          <span className="muted">{handoutText.paper}</span>
          {overflow === '' ? null : (
            <span className="mark warning" role="status">
              <Icon name="triangle" size={14} />
              {handoutText.overflow(overflow)}
            </span>
          )}
          <span className="end">
            <label className="choice-label">
              <input
                type="checkbox"
                checked={monochrome}
                onChange={(event) => setMonochrome(event.target.checked)}
              />
              {handoutText.monochrome}
            </label>
            <fieldset>
              <legend className="unseen">{handoutText.fit}</legend>
              {(['whole', 'wide'] as const).map((each) => (
                <label key={each} className="choice-label">
                  <input type="radio" name="fit" checked={fit === each} onChange={() => setFit(each)} />
                  {handoutText[each]}
                </label>
              ))}
            </fieldset>
            <span className="muted">{handoutText.percent(Math.round((width / SHEET_WIDTH) * 100))}</span>
          </span>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 紙をキーだけで送れるようにする */}
        <section ref={ref} className="preview-desk" tabIndex={0} aria-label={handoutText.preview(index + 1)}>
          {width <= 0 ? null : <Sheet model={model} index={index} width={width} />}
        </section>
      </div>
    </div>
  );
}
