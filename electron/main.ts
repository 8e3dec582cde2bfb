import { userInfo } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { createDispatch } from './api/dispatch.ts';
import { createServices } from './api/services.ts';
import { trackCalls } from './api/trackCalls.ts';
import { readHolder } from './database/lock.ts';
import { defaultDataFolder, sampleFolderOf } from './files/dataFolder.ts';
import { writeLog } from './files/log.ts';
import { parseAppArguments } from './shell/appArguments.ts';
import { registerAppScheme, serveAppProtocol } from './shell/appProtocol.ts';
import { blockNavigation } from './shell/blockNavigation.ts';
import { blockNetwork, disableBackgroundNetwork } from './shell/blockNetwork.ts';
import { blockNewWindows } from './shell/blockNewWindows.ts';
import { blockPermissions } from './shell/blockPermissions.ts';
import { registerBridge } from './shell/bridge.ts';
import { fileChooser } from './shell/chooseFile.ts';
import { openMainWindow } from './shell/mainWindow.ts';
import { setMenu } from './shell/menu.ts';
import { createPrinter } from './shell/printPdf.ts';
import { quitWhenSettled } from './shell/quitWhenSettled.ts';
import { focusOnSecondStart, isFirstInstance, secondStartSentence } from './shell/singleInstance.ts';
import { startUtilityChild } from './shell/startUtilityChild.ts';

const { data, today } = parseAppArguments(process.argv);
const folder = data ?? defaultDataFolder();
const log = (error: unknown) => writeLog(join(folder, 'log'), { part: 'main', message: '思わぬ誤り', error });

app.setPath('userData', folder);
// ブラウザの部品の覚え書きを台帳のファイルと並べない。
app.setPath('sessionData', join(folder, 'browser'));

if (isFirstInstance()) {
  app.enableSandbox();
  disableBackgroundNetwork();
  registerAppScheme();
  blockNavigation();
  blockNewWindows();
  // 最上位で ready を await してはならない: 評価が終わるまで ready は来ない (electron#40719)。
  app.whenReady().then(start).catch(fail);
} else {
  process.stderr.write(`${secondStartSentence(readHolder(folder))}\n`);
  app.exit(2);
}

async function start(): Promise<void> {
  blockNetwork();
  blockPermissions();
  setMenu(app.isPackaged);
  await serveAppProtocol();

  const printer = createPrinter();
  const services = await createServices({
    folder,
    sampleFolder: sampleFolderOf(folder),
    user: userInfo().username,
    programVersion: app.getVersion(),
    ...(today !== undefined && { today }),
    startChild: startUtilityChild,
    printPage: printer.print,
    ...fileChooser(() => window),
  });
  const calls = trackCalls(createDispatch(services.handlers, log));
  registerBridge(calls.dispatch);

  const window = openMainWindow(log);
  focusOnSecondStart(window);
  // 見えない印刷の窓が残っていても、主の窓が閉じたら終わり。
  window.on('closed', () => app.quit());
  quitWhenSettled(async () => {
    await calls.settled();
    await services.close();
    printer.close();
  }, log);
}

function fail(error: unknown): void {
  dialog.showErrorBox(
    '在宅連携台帳を始められません',
    `台帳には触れていません。記録番号 ${log(error)} を添えて担当に知らせてください。\n${folder}`,
  );
  app.exit(1);
}
