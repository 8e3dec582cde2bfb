import { Empty } from './Empty.tsx';
import { PageHeader } from './PageHeader.tsx';
import { uiText } from './uiText.ts';

export function NotFoundScreen() {
  return (
    <>
      <PageHeader title={uiText.notFoundTitle} lined />
      <div className="padded">
        <Empty title={uiText.notFoundTitle} hint={uiText.notFound} />
      </div>
    </>
  );
}
