import { createApp, type App } from '../../bot/app.ts';
import { loadCityFile } from '../../bot/load-city-file.ts';
import type { Platform } from '../../services/city.ts';
import { openStore } from '../../services/store/open-store.ts';
import type { Store } from '../../services/store/store.ts';
import { localSettings } from './local-settings.ts';

interface Options {
  dataFolder: string;
  cityFile: string;
  platform: Platform;
  /** The store as the product gets it. */
  around?: (store: Store) => Store;
}

/** The product as bot/main.ts puts it together, without authentication and windows. */
export async function composeProduct({ dataFolder, cityFile, platform, around = (store) => store }: Options): Promise<{
  app: App;
  store: Store;
}> {
  const settings = localSettings({ dataFolder, cityFile });
  const loaded = await loadCityFile(cityFile);
  if (!loaded.ok) throw new Error(loaded.faults.join('\n'));
  const store = await openStore(settings.store, settings.tenant);
  return { app: await createApp(settings, loaded.file, platform, { store: around(store) }), store };
}
