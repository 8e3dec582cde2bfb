import { useCall } from '../../api/useCall.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Review } from './Review.tsx';

/** 回答1通を項目ごとに見て、訂正し、理由を付けて確定する。 */
export function ReviewScreen({ survey, reply }: { readonly survey: string; readonly reply: string }) {
  const detail = useCall('survey.reply', { reply });
  const status = useCall('survey.status', { survey });
  const wards = useCall('ward.list', {});
  const form = useCall('survey.form', detail.data ? { survey, form: detail.data.form } : null);
  return (
    <Loaded query={detail}>
      {(one) => (
        <Loaded query={status}>
          {(now) => (
            <Loaded query={wards}>
              {(list) => (
                <Loaded query={form}>
                  {(definition) => (
                    <Review key={one.id} reply={one} form={definition} status={now} wards={list} />
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
