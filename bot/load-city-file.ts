import { readFile } from 'node:fs/promises';
import { parseCityFile, type CityFile } from '../services/policy/city-file.ts';

const SAMPLE = new URL('../services/policy/sample/solna.json', import.meta.url);

export type LoadedCityFile = { ok: true; file: CityFile } | { ok: false; faults: string[] };

/** Reads and validates the city's file; the sample city where none is named. */
export async function loadCityFile(path: string | undefined): Promise<LoadedCityFile> {
  let text: string;
  try {
    text = await readFile(path ?? SAMPLE, 'utf8');
  } catch {
    return { ok: false, faults: [`CITY_FILE: ${path ?? 'the sample'} cannot be read; see that the file is there and may be read`] };
  }
  const parsed = parseCityFile(text);
  return parsed.ok
    ? { ok: true, file: parsed.value }
    : { ok: false, faults: parsed.faults.map((fault) => `${path ?? 'the sample'}: ${fault}`) };
}
