import { Link } from 'wouter';
import { Empty } from '../../ui/Empty.tsx';
import { importText } from './importText.ts';

/** 締め切った回には、何も取り込めない。 */
export function ClosedRound({ survey }: { readonly survey: string }) {
  return (
    <div className="padded">
      <Empty title={importText.closedTitle} hint={importText.closedHint}>
        <Link href={`/survey/${survey}/closing`} className="button main">
          {importText.toClosing}
        </Link>
      </Empty>
    </div>
  );
}
