import { type LaunchSettings, resolveExecutable } from './launchSettings.ts';
import { StandInApp } from './standInApp.ts';
import { standInDialog } from './standInDialog.ts';
import { StandInIpc } from './standInIpc.ts';
import { StandInSession } from './standInSession.ts';
import { standInUtility } from './standInUtility.ts';
import { StandInWindow, type WindowOptions, type WindowWorld } from './standInWindow.ts';
import { strict } from './strict.ts';

export interface StandInElectron {
  readonly app: StandInApp;
  readonly windows: ReadonlySet<StandInWindow>;
  /** main が `import … from 'electron'` で受け取る名。 */
  readonly exports: Readonly<Record<string, unknown>>;
}

/** 代役の electron を一揃い作る。main が使うものだけがあり、ほかは名を挙げて断る。 */
export function createElectron(settings: LaunchSettings): StandInElectron {
  const windows = new Set<StandInWindow>();
  const app = new StandInApp(async () => {
    await Promise.all([...windows].map((window) => window.close()));
  });
  const ipc = new StandInIpc();
  const session = new StandInSession();
  const world: WindowWorld = {
    ipc,
    session,
    windows,
    executable: resolveExecutable(settings),
    headless: settings.headless,
    switches: app.switches,
    onContents: (contents) => app.emit('web-contents-created', {}, contents),
    onLastClosed: () => app.emit('window-all-closed'),
    onOpenFailed: (error) => {
      settings.notice(error instanceof Error ? error.message : String(error));
      app.exit(1);
    },
  };
  class BrowserWindow extends StandInWindow {
    constructor(options: WindowOptions = {}) {
      if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
      super(options, world);
    }
    static getAllWindows(): StandInWindow[] {
      return [...windows];
    }
  }
  return {
    app,
    windows,
    exports: {
      app: strict('app', app),
      BrowserWindow,
      dialog: strict('dialog', standInDialog),
      ipcMain: strict('ipcMain', ipc),
      Menu: strict('Menu', {
        buildFromTemplate: (template: object) => template,
        setApplicationMenu: () => undefined,
      }),
      protocol: strict('protocol', { registerSchemesAsPrivileged: () => undefined }),
      session: strict('session', { defaultSession: strict('session.defaultSession', session) }),
      utilityProcess: strict('utilityProcess', standInUtility),
    },
  };
}
