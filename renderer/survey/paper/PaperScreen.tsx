import type { FormId } from '../../../shared/survey/form.ts';
import { useCall } from '../../api/useCall.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PaperEntry } from './PaperEntry.tsx';

interface PaperScreenProps {
  readonly survey: string;
  readonly form: string;
  readonly ward: string;
}

/** 紙で届いた回答を手で打つ。 */
export function PaperScreen({ survey, form, ward }: PaperScreenProps) {
  const respondent = { survey, form: form as FormId, ward };
  const draft = useCall('review.paperDraft', respondent);
  const status = useCall('survey.status', { survey });
  const wards = useCall('ward.list', {});
  const definition = useCall('survey.form', { survey, form });
  return (
    <Loaded query={draft}>
      {(typed) => (
        <Loaded query={status}>
          {(now) => (
            <Loaded query={wards}>
              {(list) => (
                <Loaded query={definition}>
                  {(one) => (
                    <PaperEntry
                      respondent={respondent}
                      draft={typed}
                      form={one}
                      status={now}
                      wardName={list.find((each) => each.code === ward)?.name ?? ward}
                    />
                  )}
                </Loaded>
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
