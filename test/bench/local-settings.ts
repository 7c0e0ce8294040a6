import { readSettings, type Settings } from '../../bot/settings.ts';

/** The settings of a bot in local mode without windows, as the entry point reads them. */
export function localSettings({ dataFolder, cityFile }: { dataFolder: string; cityFile: string }): Settings {
  const read = readSettings({ PORT: '0', DATA_FOLDER: dataFolder, CITY_FILE: cityFile }, ['--no-windows']);
  if (!read.ok) throw new Error(read.faults.join('\n'));
  return read.settings;
}
