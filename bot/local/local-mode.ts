import { rm } from 'node:fs/promises';
import type { CityFile } from '../../services/policy/city-file.ts';
import { StoreUnavailable } from '../../services/store/open-store.ts';
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
  { port: settings.port, purpose: 'the bot' },
  ...windows.map(({ person, port }) => ({ port, purpose: `the chat window of ${person.name}` })),
];

/** Empties the embedded store, so that the sample city is loaded anew. Rejects with `StoreUnavailable`. */
export async function startOver({ store }: LocalSettings): Promise<void> {
  if (store.engine !== 'sqlite') return;
  const { file } = store;
  try {
    await Promise.all(['', '-wal', '-shm'].map((suffix) => rm(`${file}${suffix}`, { force: true })));
  } catch (cause) {
    throw new StoreUnavailable(
      `The data file ${file} cannot be removed to start over: see that the account the bot runs as may write there, or choose another data folder.`,
      { cause },
    );
  }
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
    'Avsluta med Ctrl-C. Börja om från början med: npm start -- --fresh',
    '',
  ].join('\n');
