import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { type HandSaid, NOTHING_SAID } from '../../../shared/survey/reading/handSaid.ts';
import type { ImportedFile } from '../../../shared/survey/survey.ts';
import { call, failureMessage } from '../../api/call.ts';
import { useStatusLine } from '../../ui/StatusLineState.tsx';
import { importText } from './importText.ts';
import { asksWard, explainFile, groupFiles, planImport, type ReadFile } from './readFile.ts';

interface ImportValue {
  readonly files: readonly ReadFile[];
  /** 取り込んだ後の結果。次のファイルを選ぶまで残る。 */
  readonly results: readonly ImportedFile[] | null;
  readonly importing: boolean;
  add(survey: string, files: readonly File[]): Promise<void>;
  remove(key: string): void;
  approve(key: string, approved: boolean): void;
  /** 人の決めたことで読み直す。 */
  readAgain(key: string, said: HandSaid): Promise<void>;
  discard(): void;
  importAll(survey: string): Promise<void>;
}

const ImportContext = createContext<ImportValue | null>(null);

/** 試し読みを持つ所。画面を移っても消えない。台帳に書くのは importAll だけ。 */
export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const [files, setFiles] = useState<readonly ReadFile[]>([]);
  const [results, setResults] = useState<readonly ImportedFile[] | null>(null);
  const [importing, setImporting] = useState(false);
  const current = useRef(files);
  current.current = files;
  const lastKey = useRef(0);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const queryClient = useQueryClient();
  const { announce } = useStatusLine();
  const fail = useCallback(
    (error: unknown) => announce({ level: 'failed', text: failureMessage(error) }),
    [announce],
  );

  const add = useCallback((survey: string, chosen: readonly File[]) => {
    setResults(null);
    const added = chosen.map((file) => {
      lastKey.current += 1;
      return { file, read: unread(`${lastKey.current}`, file) };
    });
    setFiles((before) => [...before, ...added.map(({ read }) => read)]);
    // 一件ずつ: 本体の読み手は一度に一つで、進み具合も順に見える。
    queue.current = queue.current.then(async () => {
      for (const { file, read } of added) {
        const done = await preview(survey, file, read);
        setFiles((before) => before.map((each) => (each.key === read.key ? done : each)));
      }
    });
    return queue.current;
  }, []);

  const remove = useCallback(
    (key: string) => {
      discardPreviews(current.current.filter((file) => file.key === key)).catch(fail);
      setFiles((before) => before.filter((file) => file.key !== key));
    },
    [fail],
  );

  const approve = useCallback((key: string, approved: boolean) => {
    setFiles((before) => before.map((file) => (file.key === key ? { ...file, approved } : file)));
  }, []);

  const readAgain = useCallback(
    (key: string, said: HandSaid) => {
      const replace = (changed: Partial<ReadFile>) =>
        setFiles((before) => before.map((file) => (file.key === key ? { ...file, ...changed } : file)));
      replace({ said });
      queue.current = queue.current.then(async () => {
        const handle = current.current.find((file) => file.key === key)?.preview?.handle ?? null;
        if (handle === null) return;
        try {
          const { form, respondent, places } = said;
          replace({
            preview: await call('receive.readAgain', { handle, form, respondent, places: { ...places } }),
            approved: false,
          });
        } catch (error) {
          fail(error);
        }
      });
      return queue.current;
    },
    [fail],
  );

  const discard = useCallback(() => {
    discardPreviews(current.current).catch(fail);
    setFiles([]);
    setResults(null);
  }, [fail]);

  const importAll = useCallback(
    async (survey: string) => {
      const plan = planImport(current.current);
      setImporting(true);
      announce({ level: 'busy', text: importText.importing });
      try {
        const results = await call('survey.importPreviewed', {
          survey,
          accept: [...plan.accept],
          store: [...plan.store],
        });
        setResults([...results, ...refusedResults(current.current)]);
        setFiles([]);
        announce({
          level: 'done',
          text: importText.imported(count(results, 'accepted'), count(results, 'stored')),
        });
      } catch (error) {
        fail(error);
      } finally {
        setImporting(false);
        await queryClient.invalidateQueries();
      }
    },
    [announce, fail, queryClient],
  );

  const value = useMemo(
    () => ({ files, results, importing, add, remove, approve, readAgain, discard, importAll }),
    [files, results, importing, add, remove, approve, readAgain, discard, importAll],
  );
  return <ImportContext.Provider value={value}>{children}</ImportContext.Provider>;
}

export function useImport(): ImportValue {
  const value = useContext(ImportContext);
  if (value === null) throw new Error('useImport は ImportProvider の中で使います');
  return value;
}

function unread(key: string, file: File): ReadFile {
  const { name, size } = file;
  return { key, name, bytes: size, preview: null, refusal: null, said: NOTHING_SAID, approved: false };
}

async function preview(survey: string, file: File, read: ReadFile): Promise<ReadFile> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { ...read, preview: await call('survey.previewFile', { survey, name: file.name, bytes }) };
  } catch (error) {
    return { ...read, refusal: failureMessage(error) };
  }
}

async function discardPreviews(files: readonly ReadFile[]): Promise<void> {
  const tokens = files.map((file) => file.preview?.handle ?? null).filter((token) => token !== null);
  if (tokens.length > 0) await call('survey.discardPreviews', { tokens });
}

/** 受け付けなかったものと、区を選ばれなかったものも結果に残す。黙って消さない。 */
function refusedResults(files: readonly ReadFile[]): readonly ImportedFile[] {
  const groups = groupFiles(files);
  return [...groups.refused, ...groups.decide.filter(asksWard)].map((file) => ({
    file: file.name,
    respondent: null,
    form: null,
    state: '受付不可',
    outcome: 'refused',
    findings: [],
    answers: {},
    reply: null,
    refusal: explainFile(file, files),
  }));
}

function count(files: readonly ImportedFile[], outcome: ImportedFile['outcome']): number {
  return files.filter((file) => file.outcome === outcome).length;
}
