import './tally.css';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { FormDefinition } from '../../shared/survey/form.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { SurveyTally } from '../../shared/survey/tally.ts';
import type { Block, Ward } from '../../shared/ward/ward.ts';
import { call } from '../api/call.ts';
import { useCall } from '../api/useCall.ts';
import { FigureAnswers } from '../survey/FigureAnswers.tsx';
import { SurveyChoice } from '../survey/SurveyChoice.tsx';
import { useSurvey } from '../survey/useSurvey.ts';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { NotFoundScreen } from '../ui/NotFoundScreen.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { SectionNav } from './SectionNav.tsx';
import { SectionTally } from './SectionTally.tsx';
import { tallySections } from './tallySections.ts';
import { tallyText } from './tallyText.ts';
import { derivedViews, type Segment, segmentOf, type TallyView, tallyView } from './tallyView.ts';
import { WardsPanel } from './WardsPanel.tsx';
import { PublishedView } from './years/PublishedView.tsx';
import { publishedRows } from './years/publishedRows.ts';
import { YearsView } from './years/YearsView.tsx';
import { yearsText } from './years/yearsText.ts';

interface TallyScreenProps {
  readonly survey: string | undefined;
  /** years 経年、published 公表値との差。無ければ項目別。 */
  readonly view: string | undefined;
}

export function TallyScreen({ survey: id, view }: TallyScreenProps) {
  const { query, survey } = useSurvey(id);
  if (view !== undefined && view !== 'years' && view !== 'published') return <NotFoundScreen />;
  return (
    <Loaded query={query}>
      {() => {
        if (survey === null) return <NoSurvey />;
        return view === undefined ? (
          <TallyOfSurvey key={survey.id} survey={survey} />
        ) : (
          <AcrossYears survey={survey} view={view} />
        );
      }}
    </Loaded>
  );
}

function NoSurvey() {
  return (
    <>
      <PageHeader title={tallyText.title} lined />
      <div className="padded">
        <Empty title={tallyText.noSurvey} hint={tallyText.noSurveyHint}>
          <Link href="/survey" className="button main">
            {tallyText.toSurvey}
          </Link>
        </Empty>
      </div>
    </>
  );
}

function TallyTabs({ survey, current }: { readonly survey: Survey; readonly current: string }) {
  const comparison = useCall('comparison.series', { surveys: null });
  const differing = publishedRows(comparison.data ?? { rounds: [], series: [] }).filter(
    ({ figure, recalculated }) => recalculated !== null && recalculated !== figure.value,
  ).length;
  const base = `/tally/${survey.id}`;
  const tabs = [
    { to: base, label: tallyText.byItem },
    { to: `${base}/years`, label: tallyText.years },
    { to: `${base}/published`, label: tallyText.published, ...(differing > 0 ? { count: differing } : {}) },
  ];
  return <Tabs tabs={tabs} current={current} label={tallyText.tabs} />;
}

/** 回をまたぐ見方: 経年と、公表値との差。 */
function AcrossYears({ survey, view }: { readonly survey: Survey; readonly view: 'years' | 'published' }) {
  const comparison = useCall('comparison.series', { surveys: null });
  const wards = useCall('ward.list', {});
  return (
    <>
      <PageHeader title={tallyText.title}>
        <Link href="/register/publishedFigure" className="button main">
          {yearsText.toRegister}
        </Link>
      </PageHeader>
      <TallyTabs survey={survey} current={`/tally/${survey.id}/${view}`} />
      <Loaded query={wards}>
        {(list) => (
          <Loaded query={comparison}>
            {(compared) =>
              view === 'years' ? (
                <YearsView comparison={compared} wards={list} />
              ) : (
                <PublishedView comparison={compared} wards={list} />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

function TallyOfSurvey({ survey }: { readonly survey: Survey }) {
  const tally = useCall('survey.tally', { survey: survey.id });
  const wards = useCall('ward.list', {});
  const forms = useQueries({
    queries: survey.forms.map(({ form }) => ({
      queryKey: ['survey.form', { survey: survey.id, form }],
      queryFn: () => call('survey.form', { survey: survey.id, form }),
    })),
  });
  const definitions = forms.map((form) => form.data).filter((form) => form !== undefined);
  return (
    <>
      <PageHeader
        title={tallyText.title}
        about={<SurveyChoice survey={survey} to={(other) => `/tally/${other}`} />}
      >
        <Link href="/handout" className="button main">
          {tallyText.toHandout}
        </Link>
      </PageHeader>
      <TallyTabs survey={survey} current={`/tally/${survey.id}`} />
      <Loaded query={tally}>
        {(counted) => (
          <Loaded query={wards}>
            {(list) =>
              definitions.length < survey.forms.length ? null : (
                <Tally survey={survey} tally={counted} forms={definitions} wards={list} />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

interface TallyProps {
  readonly survey: Survey;
  readonly tally: SurveyTally;
  readonly forms: readonly FormDefinition[];
  readonly wards: readonly Ward[];
}

interface Chosen {
  readonly item: string;
  readonly segment: string;
  readonly block: Block | null;
}

function Tally({ survey, tally, forms, wards }: TallyProps) {
  const status = useCall('survey.status', { survey: survey.id });
  const sections = forms.flatMap(tallySections);
  const [key, setKey] = useState(sections[0]?.key ?? '');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const section = sections.find((each) => each.key === key) ?? sections[0];
  const counted = section === undefined ? undefined : tally.forms[section.form.id];
  if (section === undefined || counted === undefined) return null;

  const codes = wards.map((ward) => ward.code);
  const items = section.items.map((item) => tallyView(item, section.form, counted, codes));
  const derived = derivedViews(section.form, counted, codes).filter((view) => belongs(view, section));
  const views = [...items, ...derived];
  const view =
    views.find((each) => each.code === chosen?.item) ?? views.find((each) => each.shape !== 'text') ?? null;
  const segment = view === null ? null : chooseSegment(view, chosen, wards);
  const reply = (ward: string) =>
    status.data?.respondents.find((each) => each.form === section.form.id && each.respondent === ward)
      ?.reply ?? null;

  return (
    <div className="body">
      <SectionNav
        sections={sections}
        current={section.key}
        onChoose={(next) => {
          setKey(next);
          setChosen(null);
        }}
      />
      <SectionTally
        section={section}
        n={counted.n}
        views={views}
        wards={wards}
        chosen={view?.code ?? null}
        segment={segment?.code ?? null}
        block={chosen?.block ?? null}
        onChoose={(item, next, block) => setChosen({ item, segment: next ?? '', block })}
      />
      {view !== null && view.shape === 'text' ? (
        <Panel title={view.label} about={tallyText.texts(view.answered)}>
          <FigureAnswers
            survey={survey.id}
            form={section.form.id}
            item={view.code}
            wards={wards}
            only={null}
          />
        </Panel>
      ) : (
        <WardsPanel
          survey={survey.id}
          form={section.form.id}
          view={view}
          segment={segment}
          wards={wards}
          replyOf={(ward) => {
            const id = reply(ward);
            return id === null
              ? null
              : `/survey/${survey.id}/reply/${id}${view === null ? '' : `/item/${view.code}`}`;
          }}
        />
      )}
    </div>
  );
}

/** 選んだ区分。選んでいなければ、いる区のある初めの区分。 */
function chooseSegment(view: TallyView, chosen: Chosen | null, wards: readonly Ward[]): Segment | null {
  const order = wards.map((ward) => ward.code);
  const own = chosen?.item === view.code ? segmentOf(view, chosen.segment, order) : null;
  if (own !== null && chosen !== null && chosen.block !== null) return within(own, chosen.block, wards);
  return own ?? view.segments.find((each) => each.count > 0) ?? view.segments[0] ?? null;
}

/** 区分の区のうち、そのブロックの区だけ。 */
function within(segment: Segment, block: Block, wards: readonly Ward[]): Segment {
  const own = new Set(wards.filter((ward) => ward.block === block).map((ward) => ward.code));
  const found = segment.wards.filter((ward) => own.has(ward));
  return { ...segment, label: tallyText.inBlock(segment.label, block), count: found.length, wards: found };
}

/** 導出値は、もとの項目のある節に出す。 */
function belongs(
  view: TallyView,
  section: { readonly form: FormDefinition; readonly items: readonly { readonly code: string }[] },
): boolean {
  const derived = section.form.derived.find((each) => each.code === view.code);
  return section.items.some((item) => item.code === derived?.items[0]);
}
