import { app } from 'electron';
import { createDispatch } from './api/dispatch.ts';
import { createServices } from './api/services.ts';
import { trackCalls } from './api/trackCalls.ts';
import { defaultDataFolder, sampleFolder } from './database/folder.ts';
import { readHolder } from './database/lock.ts';
import { userName } from './files/userName.ts';
import { type AppArguments, parseAppArguments } from './shell/appArguments.ts';
import { registerAppScheme, serveAppProtocol } from './shell/appProtocol.ts';
import { askBeforeClose } from './shell/askBeforeClose.ts';
import { blockNavigation } from './shell/blockNavigation.ts';
import { blockNetwork, disableBackgroundNetwork } from './shell/blockNetwork.ts';
import { blockNewWindows } from './shell/blockNewWindows.ts';
import { blockPermissions } from './shell/blockPermissions.ts';
import { registerBridge } from './shell/bridge.ts';
import { fileChooser } from './shell/chooseFile.ts';
import { setDataPlaces } from './shell/dataPlaces.ts';
import { openMainWindow } from './shell/mainWindow.ts';
import { setMenu } from './shell/menu.ts';
import { createPaperWindows } from './shell/paperWindow.ts';
import { createPrinter } from './shell/printPdf.ts';
import { quitWhenSettled } from './shell/quitWhenSettled.ts';
import { focusOnSecondStart, isFirstInstance, secondStartSentence } from './shell/singleInstance.ts';
import { errorLog, showStartFailure } from './shell/startFailure.ts';
import { startUtilityChild } from './shell/startUtilityChild.ts';

try {
  open(parseAppArguments(process.argv));
} catch (error) {
  showStartFailure(error, defaultDataFolder());
}

/** ready の前にすること。待つものがあってはならない: 評価が終わるまで ready は来ない (electron#40719)。 */
function open({ data, today }: AppArguments): void {
  const folder = data ?? defaultDataFolder();
  setDataPlaces(folder);
  if (!isFirstInstance()) {
    process.stderr.write(`${secondStartSentence(readHolder(folder))}\n`);
    app.exit(2);
    return;
  }
  app.enableSandbox();
  disableBackgroundNetwork();
  registerAppScheme();
  blockNavigation();
  blockNewWindows();
  app
    .whenReady()
    .then(() => start(folder, today))
    .catch((error: unknown) => showStartFailure(error, folder));
}

async function start(folder: string, today: string | undefined): Promise<void> {
  const papers = createPaperWindows(folder);
  blockNetwork(papers.isShown);
  blockPermissions();
  setMenu(app.isPackaged);
  await serveAppProtocol();

  const log = errorLog(folder);
  const printer = createPrinter();
  const services = await createServices({
    folder,
    sampleFolder: sampleFolder(folder),
    user: userName(),
    programVersion: app.getVersion(),
    ...(today !== undefined && { today }),
    startChild: startUtilityChild,
    printPage: printer.print,
    showPaper: papers.show,
    ...fileChooser(() => window),
  });
  const calls = trackCalls(createDispatch(services.handlers, log));
  registerBridge(calls.dispatch);

  const window = openMainWindow(log);
  focusOnSecondStart(window);
  askBeforeClose(window);
  quitWhenSettled(
    window,
    async () => {
      await calls.settled();
      await services.close();
      printer.close();
      await papers.close();
    },
    log,
  );
}
