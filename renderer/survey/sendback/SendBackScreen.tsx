import './sendback.css';
import { Link } from 'wouter';
import type { SendbackDraft } from '../../../shared/api/calls/sendbackCalls.ts';
import { useCall } from '../../api/useCall.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SendBackForm } from './SendBackForm.tsx';
import { sendbackText } from './sendbackText.ts';

/** 回答1通を差し戻す: 尋ねることを選び、文を直し、確認票の期限を決める。 */
export function SendBackScreen({ survey, reply }: { readonly survey: string; readonly reply: string }) {
  const draft = useCall('sendback.draft', { reply });
  const back = `/survey/${survey}/reply/${reply}`;
  return (
    <Loaded query={draft}>
      {(one) => (
        <>
          <PageHeader
            title={`${one.wardName}　${sendbackText.title}`}
            about={sendbackText.about(one.survey.title, one.formTitle)}
            lined
          >
            <Link href={back} className="button">
              {sendbackText.back}
            </Link>
          </PageHeader>
          {one.returnable ? <Returnable draft={one} back={back} /> : <Gone back={back} />}
        </>
      )}
    </Loaded>
  );
}

function Returnable({ draft, back }: { readonly draft: SendbackDraft; readonly back: string }) {
  return <SendBackForm key={`${draft.reply} ${draft.version}`} draft={draft} back={back} />;
}

function Gone({ back }: { readonly back: string }) {
  return (
    <div className="padded">
      <Empty title={sendbackText.gone} hint="">
        <Link href={back} className="button main">
          {sendbackText.back}
        </Link>
      </Empty>
    </div>
  );
}
