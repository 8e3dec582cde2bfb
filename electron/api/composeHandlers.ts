import { basename } from 'node:path';
import { buildHandoutModel } from '../handout/buildHandoutModel.ts';
import { composePages } from '../handout/composePages.ts';
import { copyHandout, deleteHandout, openOwn, saveHandout } from '../handout/ownHandouts.ts';
import { storePicture } from '../handout/pictures.ts';
import { confirmPublic } from '../handout/publicGuard.ts';
import { loadItemStatements, saveStatements } from '../handout/staffStatements.ts';
import { deletePicture, listPictures } from '../handout/storedPictures.ts';
import type { Handlers } from './handlers.ts';
import type { SessionHolder } from './sessionHolder.ts';

type ComposeCalls = Extract<keyof Handlers, `compose.${string}`>;

export function composeHandlers(holder: SessionHolder): Pick<Handlers, ComposeCalls> {
  return {
    'compose.copy': async ({ from, title }) => ({ id: await copyHandout(holder.use(), from, title) }),
    'compose.open': async ({ handout }) => openOwn(holder.use().register.db, handout),
    'compose.save': async ({ handout, definition, seen }) =>
      saveHandout(holder.use(), handout, definition, seen),
    'compose.delete': async ({ handout, seen }) => {
      await deleteHandout(holder.use(), handout, seen);
      return null;
    },
    'compose.preview': async ({ definition, survey }) => composePages(holder.use(), definition, survey),
    'compose.confirm': async ({ handout, survey, textHash }) => {
      const session = holder.use();
      await confirmPublic(session, await buildHandoutModel(session, handout, survey), textHash);
      return null;
    },
    'compose.addPicture': async ({ name, bytes }) => ({
      picture: await storePicture(holder.use(), basename(name), bytes),
    }),
    'compose.pictures': async () => listPictures(holder.use().register.db),
    'compose.deletePicture': async ({ picture }) => {
      await deletePicture(holder.use(), picture);
      return null;
    },
    'compose.statements': async ({ survey, form, item }) =>
      loadItemStatements(holder.use().register.db, survey, form, item),
    'compose.saveStatements': async ({ survey, form, item, statements, seen }) =>
      saveStatements(holder.use(), survey, form, item, statements, seen),
  };
}
