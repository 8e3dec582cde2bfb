import { useLocation } from 'wouter';
import { FORM_IDS, type FormId } from '../../shared/survey/form.ts';
import type { FormBook } from '../../shared/survey/formBook.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { formTab, formText } from './formText.ts';

/** 様式の切替え。 */
export function FormTabs({ form }: { readonly form: FormId }) {
  const tabs = FORM_IDS.map((id) => ({ to: `/form/${id}`, label: formTab(id) }));
  return <Tabs tabs={tabs} current={`/form/${form}`} label={formText.tabs} />;
}

/** 見る版。下書きが初め、公表した版が新しい順。 */
export function VersionChoice({ book, version }: { readonly book: FormBook; readonly version: string }) {
  const [, navigate] = useLocation();
  const latest = book.versions[0]?.definition.version ?? 0;
  const base = `/form/${book.form}`;
  return (
    <select
      className="field"
      aria-label={formText.version}
      value={version}
      onChange={(event) => navigate(event.target.value === '' ? base : `${base}/${event.target.value}`)}
    >
      <option value="">{formText.draftOf(latest + 1)}</option>
      {book.versions.map(({ definition, publishedAt }) => (
        <option key={definition.version} value={String(definition.version)}>
          {formText.published(definition.version, publishedAt)}
        </option>
      ))}
    </select>
  );
}
