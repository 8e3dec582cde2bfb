import { useCall } from '../../api/useCall.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Review } from './Review.tsx';

interface ReviewScreenProps {
  readonly survey: string;
  readonly reply: string;
  /** 初めに見せる項目 (集計の数から来たとき)。 */
  readonly item?: string;
}

/** 回答1通を項目ごとに見て、訂正し、理由を付けて確定する。 */
export function ReviewScreen({ survey, reply, item }: ReviewScreenProps) {
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
                    <Review
                      key={`${one.id} ${item ?? ''}`}
                      reply={one}
                      form={definition}
                      status={now}
                      wards={list}
                      item={item ?? null}
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
