import { session } from 'electron';

/** コピーして貼るための書込みのほか、カメラも場所も通知も要らない (確認表 5)。 */
const ALLOWED: readonly string[] = ['clipboard-sanitized-write'];

export function blockPermissions(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(ALLOWED.includes(permission)),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission) => ALLOWED.includes(permission));
  defaultSession.setDevicePermissionHandler(() => false);
}
