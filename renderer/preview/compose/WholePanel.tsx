import type { ComposedPages } from '../../../shared/api/calls/composeCalls.ts';
import { fiscalYearLabel } from '../../../shared/calendar/fiscalYear.ts';
import { parseDateText } from '../../../shared/calendar/parseDate.ts';
import { formatWareki } from '../../../shared/calendar/wareki.ts';
import type { HandoutDefinition } from '../../../shared/handout/definition/handoutDefinition.ts';
import type { RegisterField } from '../../../shared/register/field.ts';
import { parseFiscalYear } from '../../../shared/register/parse/parseFiscalYear.ts';
import { FORM_IDS } from '../../../shared/survey/form.ts';
import { CheckEntry } from '../../ui/entry/CheckEntry.tsx';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ChaptersEntry } from './ChaptersEntry.tsx';
import { composeText } from './composeText.ts';
import { GuardList } from './GuardList.tsx';
import { type ComposePanelProps, problemsAt } from './panelProps.ts';

const YEAR: RegisterField = { key: 'fiscalYear', label: '年度', kind: 'fiscalYear', width: 0 };

function yearText(fiscalYear: number | undefined): string {
  if (fiscalYear === undefined) return '';
  return fiscalYear >= 1989 ? fiscalYearLabel(fiscalYear) : String(fiscalYear);
}

/** 西暦か和暦の年度。読めなければ 0 (保存のときに直す所になる)。 */
function readYear(text: string): number {
  const read = parseFiscalYear(YEAR, text);
  return read.ok ? Number(read.value) : 0;
}

interface WholePanelProps extends ComposePanelProps {
  readonly pages: ComposedPages | null;
}

/** 資料の全体: 題、番号、公開か、もとになる回。公開の確認もここ。 */
export function WholePanel(props: WholePanelProps) {
  const { definition, problems, onChange, pages, survey, onRefresh } = props;
  const put = (patch: Partial<HandoutDefinition>) => onChange({ ...definition, ...patch });
  // 職員が書いた会議は、どの年度で刷っても置く。
  const putCouncil = (patch: HandoutDefinition['council']) =>
    put({ council: { ...definition.council, fiscalYear: undefined, ...patch } });
  const optional = (text: string) => (text === '' ? undefined : text);
  return (
    <Panel title={composeText.whole}>
      {pages === null ? null : (
        <GuardList pages={pages} handout={definition.id} survey={survey} onRefresh={onRefresh} />
      )}
      <div className="entries">
        <TextEntry
          label={composeText.handoutTitle}
          value={definition.title}
          problems={problemsAt(problems, 'title')}
          onCommit={(title) => put({ title })}
        />
        <TextEntry
          long
          label={composeText.coverTitle}
          value={definition.coverTitle ?? ''}
          placeholder={definition.title}
          onCommit={(text) => put({ coverTitle: optional(text) })}
        />
        <TextEntry
          label={composeText.council}
          value={definition.council?.name ?? ''}
          onCommit={(text) => putCouncil({ name: optional(text) })}
        />
        <TextEntry
          label={composeText.heldOn}
          value={dayText(definition.council?.heldOn ?? '')}
          problems={problemsAt(problems, 'council.heldOn')}
          onCommit={(text) => putCouncil({ heldOn: optional(readDay(text)) })}
        />
        <TextEntry
          label={composeText.documentNumber}
          value={definition.documentNumber}
          problems={problemsAt(problems, 'documentNumber')}
          onCommit={(documentNumber) => put({ documentNumber })}
        />
        <TextEntry
          label={composeText.author}
          value={definition.author}
          problems={problemsAt(problems, 'author')}
          onCommit={(author) => put({ author })}
        />
        <CheckEntry
          label={composeText.public}
          checked={definition.public}
          onChange={(isPublic) => put({ public: isPublic })}
        />
        <PickEntry
          label={composeText.orientation}
          value={definition.orientation ?? 'landscape'}
          options={Object.entries(composeText.orientations).map(([value, label]) => ({ value, label }))}
          onPick={(value) => put({ orientation: value === 'portrait' ? 'portrait' : 'landscape' })}
        />
        <TextEntry
          label={composeText.fiscalYear}
          value={yearText(definition.fiscalYear)}
          problems={problemsAt(problems, 'fiscalYear')}
          onCommit={(text) => put({ fiscalYear: text === '' ? undefined : readYear(text) })}
        />
        <ChaptersEntry definition={definition} onChange={(chapters) => put({ chapters })} />
        <fieldset className="entry-group">
          <legend>{composeText.forms}</legend>
          {FORM_IDS.map((form) => (
            <CheckEntry
              key={form}
              label={composeText.formNames[form]}
              checked={definition.forms.includes(form)}
              onChange={(chosen) =>
                put({
                  forms: FORM_IDS.filter((each) =>
                    each === form ? chosen : definition.forms.includes(each),
                  ),
                })
              }
            />
          ))}
        </fieldset>
        <PickEntry
          label={composeText.halfOf}
          value={definition.half ?? ''}
          options={[
            { value: '', label: composeText.anyHalf },
            ...Object.entries(composeText.halves).map(([value, label]) => ({ value, label })),
          ]}
          onPick={(value) => put({ half: value === '' ? undefined : (value as HandoutDefinition['half']) })}
        />
        <TextEntry
          label={composeText.fixedDay}
          value={definition.asOf ?? ''}
          problems={problemsAt(problems, 'asOf')}
          onCommit={(text) => put({ asOf: optional(text) })}
        />
      </div>
    </Panel>
  );
}

/** 定義の日 (YYYY-MM-DD) を和暦で。まだ日でない打ちかけはそのまま。 */
function dayText(day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? formatWareki(day) : day;
}

/** 打った日を YYYY-MM-DD に。読めないか、曜日が合わなければ、打ったまま (欄のそばで断られる)。 */
function readDay(text: string): string {
  const parsed = parseDateText(text);
  return parsed.ok && parsed.doubt === undefined ? parsed.date : text;
}
