import { basename } from 'node:path';
import type { FormDefinition } from '../../shared/survey/form.ts';
import { formSaveName, writeDefinition, writeTrialForm } from '../survey/form/formFiles.ts';
import { listForms, loadDefinition, loadFormBook } from '../survey/form/loadFormBook.ts';
import { previewDefinition } from '../survey/form/previewDefinition.ts';
import { publishDraft } from '../survey/form/publishDraft.ts';
import { discardDraft, saveDraft } from '../survey/form/saveDraft.ts';
import type { Handlers } from './handlers.ts';
import type { Host } from './host.ts';
import type { SessionHolder } from './sessionHolder.ts';

type FormCalls = Extract<keyof Handlers, `form.${string}`>;

export function formHandlers(holder: SessionHolder, host: Host): Pick<Handlers, FormCalls> {
  const choosePath = async (form: FormDefinition, kind: '試し書き' | '定義') => {
    const filter = { name: 'Excel ブック', extensions: ['xlsx'] };
    const chosen = await host.chooseSavePath(formSaveName(form, kind), [filter]);
    if (chosen === null) return null;
    // 選ぶ窓で拡張子を消しても、.xlsx で書く。
    return chosen.toLowerCase().endsWith('.xlsx') ? chosen : `${chosen}.xlsx`;
  };
  return {
    'form.list': async () => listForms(holder.use().register.db),
    'form.book': async ({ form }) => loadFormBook(holder.use().register.db, form),
    'form.saveDraft': async ({ form, definition, seen }) => saveDraft(holder.use(), form, definition, seen),
    'form.discardDraft': async ({ form, seen }) => {
      await discardDraft(holder.use(), form, seen);
      return null;
    },
    'form.publish': async ({ form, seen }) => publishDraft(holder.use(), form, seen),
    'form.saveTrial': async ({ form, version }) => {
      const session = holder.use();
      const definition = await loadDefinition(session.register.db, form, version);
      const path = await choosePath(definition, '試し書き');
      if (path === null) return null;
      await writeTrialForm(session, definition, path);
      return { path };
    },
    'form.saveDefinition': async ({ form, version }) => {
      const session = holder.use();
      const definition = await loadDefinition(session.register.db, form, version);
      const path = await choosePath(definition, '定義');
      if (path === null) return null;
      await writeDefinition(session, definition, path);
      return { path };
    },
    'form.previewDefinition': async ({ form, name, bytes }) =>
      previewDefinition(holder.use(), form, basename(name), bytes),
  };
}
