import { resolve } from 'node:path';
import type { CityFile } from '../../services/policy/city-file.ts';
import { prepareFolder } from '../../services/store/open-store.ts';
import type { Settings } from '../settings.ts';
import type { NeededPort } from './ports.ts';
import type { Playgrounds, PlaygroundWindow } from './playgrounds.ts';

type LocalSettings = Extract<Settings, { mode: 'local' }>;

interface Seat extends PlaygroundWindow {
  todo: string;
}

/** Whose report is still to be written in the sample city. */
const SAMPLE_UNIT = 'barn-och-utbildning';

/** Who sits at the three windows: a contact person, the secretariat, the committee's chair. */
export function seats({ people }: CityFile, firstPort: number): Seat[] {
  const first = (role: string, unit?: string): CityFile['people'][number] | undefined =>
    people.find((p) => p.roles.some((r) => r.role === role && (unit === undefined || ('unit' in r && r.unit === unit))));
  const places = [
    { person: first('contact', SAMPLE_UNIT) ?? first('contact'), todo: 'Kontaktpersonen: svara på kvartalsrapporten och skicka in den.' },
    { person: first('secretariat'), todo: 'Sekretariatet: granska rapporten när den kommer, och följ läget.' },
    { person: first('committee-chair'), todo: 'Kommitténs ordförande: fastställ kvartalet när alla rapporter är godkända.' },
  ];
  return places.flatMap(({ person, todo }, i) =>
    person === undefined ? [] : [{ person: { id: person.id, name: person.name }, port: firstPort + i, todo }],
  );
}

export const neededPorts = (settings: LocalSettings, windows: readonly Seat[]): NeededPort[] => [
  { port: settings.port, purpose: 'the bot', setting: 'PORT' },
  ...windows.map(({ person, port }): NeededPort => ({ port, purpose: `the chat window of ${person.name}`, setting: 'WINDOWS_PORT' })),
];

/** Empties the embedded store, so that the sample city is loaded anew. Rejects with `StoreUnavailable`, as when another instance uses it. */
export async function startOver({ store, dataFolder }: LocalSettings): Promise<void> {
  if (store.engine !== 'sqlite') return;
  prepareFolder(resolve(dataFolder));
  const { removeDatabase } = await import('../../services/store/remove-database.ts');
  await removeDatabase(resolve(store.file));
}

export async function openWindows(
  settings: LocalSettings,
  windows: readonly Seat[],
  botPort: number,
  onLost: (error: Error) => void,
): Promise<Playgrounds> {
  const { startPlaygrounds } = await import('./playgrounds.ts');
  return startPlaygrounds({
    windows: [...windows],
    bot: { url: `http://127.0.0.1:${botPort}/api/messages`, id: 'solna-i-varlden', name: 'Solna i världen' },
    tenant: settings.tenant,
    directory: `${settings.dataFolder}/windows`,
    onLost,
  });
}

export const addresses = (windows: readonly Seat[]): string =>
  [
    'Solna i världen är igång. Öppna fönstren i en webbläsare:',
    '',
    ...windows.flatMap(({ port, todo }) => [`  http://127.0.0.1:${port}`, `    ${todo}`]),
    '',
    'Fönster som är öppna när boten startas om svarar först när de har laddats om.',
    'Avsluta med Ctrl-C. Börja om från början med: npm start -- --fresh',
    '',
  ].join('\n');
