import './form.css';
import { useState } from 'react';
import { FORM_IDS } from '../../shared/survey/form.ts';
import type { FormBook } from '../../shared/survey/formBook.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import { useCall } from '../api/useCall.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { DraftEditor } from './DraftEditor.tsx';
import { FileMenu } from './FileMenu.tsx';
import { FormTabs, VersionChoice } from './FormTabs.tsx';
import { formText } from './formText.ts';
import { VersionView } from './VersionView.tsx';

interface FormScreenProps {
  readonly form: string | undefined;
  /** 見る版の番号。無ければ下書き。 */
  readonly version: string | undefined;
}

/** 様式の版と下書き。左に節と項目、中ほどに紙の形、右に選んだものの欄。 */
export function FormScreen({ form, version }: FormScreenProps) {
  const id = FORM_IDS.find((each) => each === form) ?? 'ward';
  const book = useCall('form.book', { form: id });
  const wards = useCall('ward.list', {});
  return (
    <Loaded query={book}>
      {(found) => (
        <Loaded query={wards}>
          {([ward]) =>
            ward === undefined ? null : <Chosen key={id} book={found} ward={ward} version={version} />
          }
        </Loaded>
      )}
    </Loaded>
  );
}

interface ChosenProps {
  readonly book: FormBook;
  readonly ward: Ward;
  readonly version: string | undefined;
}

function Chosen({ book, ward, version }: ChosenProps) {
  const shown = book.versions.find(({ definition }) => String(definition.version) === version);
  // 捨てたり読み直したりしたら、直す手を作り直す。
  const [round, setRound] = useState(0);
  if (shown === undefined)
    return (
      <DraftEditor
        key={`${book.versions.length}-${round}`}
        book={book}
        ward={ward}
        onRestart={() => setRound((n) => n + 1)}
      />
    );
  return (
    <>
      <PageHeader title={formText.title} about={<VersionChoice book={book} version={version ?? ''} />}>
        <FileMenu form={book.form} version={shown.definition.version} />
      </PageHeader>
      <FormTabs form={book.form} />
      <div className="body form-body">
        <VersionView key={version} book={book} version={shown} ward={ward} />
      </div>
    </>
  );
}
