import { useEffect, useState } from 'react';
import { useLocation, useRoute } from 'wouter';
import { failureMessage } from '../../api/call.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useStatusLine } from '../../ui/StatusLineState.tsx';
import { useSurvey } from '../useSurvey.ts';
import './import.css';
import { droppedFiles } from './droppedFiles.ts';
import { useImport } from './ImportState.tsx';
import { importText } from './importText.ts';

/** 窓のどこに落としても取込に入る。落としている間だけ覆いを見せる。 */
export function WindowDrop() {
  const survey = useDropTarget();
  const [over, setOver] = useState(false);
  const { add, importing } = useImport();
  const { announce } = useStatusLine();
  const [, navigate] = useLocation();

  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // 止めないと、窓が落とされたファイルの中身に移ってしまう。
      event.preventDefault();
      setOver(survey !== null && !importing);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      setOver(false);
      if (survey === null || importing) {
        announce({
          level: 'failed',
          text: importing ? importText.dropWhileImporting : importText.dropNoSurvey,
        });
        return;
      }
      droppedFiles(event.dataTransfer).then(
        (files) => {
          if (files.length === 0) return;
          navigate(`/survey/${survey}/import`);
          void add(survey, files);
        },
        (error: unknown) => announce({ level: 'failed', text: failureMessage(error) }),
      );
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [survey, importing, add, announce, navigate]);

  if (!over) return null;
  return (
    <div className="drop-cover">
      <Icon name="file" size={24} />
      {importText.dropNow}
    </div>
  );
}

/** 開いている調査、なければいちばん新しい調査。締め切った回には落とせない。 */
function useDropTarget(): string | null {
  const [, params] = useRoute('/survey/:survey/*?');
  const { survey } = useSurvey(params?.survey);
  return survey === null || survey.closedAt !== null ? null : survey.id;
}
