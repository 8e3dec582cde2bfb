import { Redirect } from 'wouter';
import { NotFoundScreen } from '../ui/NotFoundScreen.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { BUREAU_PLACES, bureauTabs } from './bureauPlaces.ts';

interface BureauRoutesProps {
  readonly place: string | undefined;
  readonly rest: string;
}

/** 局の取組の行き先。画面を省いた行き先は、初めの画面。 */
export function BureauRoutes({ place, rest }: BureauRoutesProps) {
  const [first] = bureauTabs();
  if (place === undefined) return <Redirect to={first?.to ?? '/'} replace />;
  const found = BUREAU_PLACES.find(({ path }) => path === place);
  if (found === undefined) return <NotFoundScreen />;
  const { path, Screen } = found;
  return (
    <Screen
      key={path}
      rest={rest}
      tabs={<Tabs tabs={bureauTabs()} current={`/bureau/${path}`} label="局の取組" />}
    />
  );
}
