import './questionnaire.css';
import { useCall } from '../../api/useCall.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { NotFoundScreen } from '../../ui/NotFoundScreen.tsx';
import type { BureauScreenProps } from '../bureauScreen.ts';
import { QuestionnaireList } from './QuestionnaireList.tsx';
import { QuestionnaireSheet } from './QuestionnaireSheet.tsx';

/** アンケート。番地の後ろが無ければ一覧、id なら一つのアンケート。 */
export function QuestionnaireScreen({ rest, tabs }: BureauScreenProps) {
  const list = useCall('questionnaire.list', {});
  return (
    <Loaded query={list}>
      {(all) => {
        if (rest === '') return <QuestionnaireList all={all} tabs={tabs} />;
        const found = all.find(({ id }) => id === rest);
        if (found === undefined) return <NotFoundScreen />;
        return <QuestionnaireSheet key={found.id} questionnaire={found} tabs={tabs} />;
      }}
    </Loaded>
  );
}
