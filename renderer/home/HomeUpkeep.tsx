import { useCall } from '../api/useCall.ts';
import { differenceRows, licenceRows } from './agendaRows.tsx';
import { HomeList } from './HomeList.tsx';
import { backupRows } from './homeRows.tsx';
import { homeText } from './homeText.ts';
import { columnRows } from './useRowLimit.ts';

/** 期限の近い資格、バックアップ、公表値の差。 */
export function HomeUpkeep({ below }: { readonly below: number }) {
  const licences = useCall('agenda.licences', {});
  const backups = useCall('backup.list', {});
  const differences = useCall('comparison.published', {});
  const limit = columnRows(below, 3);
  return (
    <div className="column">
      <HomeList
        title={homeText.licences}
        rows={licenceRows(licences.data ?? [])}
        limit={limit}
        nothing={homeText.noneLicences}
        link={{ to: '/register/qualification', label: homeText.toLicences }}
      />
      <HomeList
        title={homeText.backups}
        rows={backupRows(backups.data ?? [])}
        limit={limit}
        nothing={homeText.noneBackups}
        link={{ to: '/trust', label: homeText.toTrust }}
      />
      <HomeList
        title={homeText.differences}
        rows={differenceRows(differences.data ?? [])}
        limit={limit}
        nothing={homeText.noneDifferences}
        link={{ to: '/register/publishedFigure', label: homeText.toDifferences }}
      />
    </div>
  );
}
