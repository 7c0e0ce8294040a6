import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { localTime } from '../policy/city-clock.ts';
import { PROGRAMME_RULES } from '../domain/programme/programme-rules.ts';
import { createRecord } from '../domain/register/create-record.ts';
import type { AnyRegistered } from '../domain/register/registered.ts';
import type { CityFile } from '../policy/city-file.ts';
import { fewAtOnce } from '../few-at-once.ts';
import { listAll, type Store } from '../store/store.ts';
import { valuesFrom } from './record-data.ts';

const DATA = new URL('./programmes.json', import.meta.url);
const rows = z.array(z.object({ id: z.string() }).catchall(z.union([z.string(), z.array(z.string())])));

interface Loading {
  /** The Entra tenant. */
  city: string;
  /** The administration that keeps them: the city's first. */
  unit: string;
  /** ISO instant. */
  at: string;
}

/** The funds and programmes a Swedish city uses (W8), as records of a city: what was known when this version of the product was made. */
export const programmeRecords = ({ city, unit, at }: Loading): AnyRegistered[] =>
  rows.parse(JSON.parse(readFileSync(DATA, 'utf8'))).map(({ id, ...given }) => {
    const values = valuesFrom(PROGRAMME_RULES.description, given);
    const today = localTime(Date.parse(at)).date;
    const made = createRecord(PROGRAMME_RULES, { city, id, unit, values, actor: 'clock', at, today });
    if (!made.ok) throw new TypeError(`The programme ${id} cannot be made: ${JSON.stringify(made.failure)}`);
    return made.record;
  });

/**
 * Puts those the city does not have in its register; one read where it has them all.
 * What the secretariat has changed, closed or removed is there already, and stays as it is.
 */
export async function loadProgrammes({ store, city, file, at }: { store: Store; city: string; file: CityFile; at: string }): Promise<void> {
  const [keeper] = file.units;
  if (keeper === undefined) return;
  const known = new Set((await listAll(store, 'programme')).map(({ record }) => record.id));
  const missing = programmeRecords({ city, unit: keeper.id, at }).filter(({ id }) => !known.has(id));
  // `conflict` means that another instance was first.
  await fewAtOnce(missing, (record) => store.create(record));
}
