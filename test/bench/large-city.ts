import type { CityFile } from '../../services/policy/city-file.ts';
import { guid, unitId } from './city.ts';

export const ADMINISTRATIONS = 300;

/** A city of administrations with three people each, a secretariat and a chair. */
export interface LargeCity {
  file: CityFile;
  contacts: readonly string[];
  /** Nothing is owed to them while the bench runs. */
  heads: readonly string[];
  secretary: string;
  everybody: readonly string[];
}

type Role = 'contact' | 'deputy' | 'head';

const ROLES: readonly Role[] = ['contact', 'deputy', 'head'];

const idOf = (n: number, role: Role): string => guid(n * 10 + ROLES.indexOf(role));

/** The policy and the boards are the sample's. */
export function largeCity({ name, boards, policy }: CityFile, administrations = ADMINISTRATIONS): LargeCity {
  const numbers = Array.from({ length: administrations }, (_, i) => i + 1);
  const [secretary, chair] = [guid(9_001), guid(9_002)];
  const people: CityFile['people'] = [
    ...numbers.flatMap((n) =>
      ROLES.map((role): CityFile['people'][number] => ({
        id: idOf(n, role),
        name: `${role} ${n}`,
        locale: 'sv',
        roles: [{ role, unit: unitId(n) }],
      })),
    ),
    { id: secretary, name: 'Sekretariatet', locale: 'sv', roles: [{ role: 'secretariat' }] },
    { id: chair, name: 'Ordföranden', locale: 'sv', roles: [{ role: 'committee-chair' }] },
  ];
  const units = numbers.map((n) => ({ id: unitId(n), name: `Förvaltning nummer ${n}`, boards: boards.slice(0, 1).map((b) => b.id) }));
  return {
    file: { name, boards, policy, units, people },
    contacts: numbers.map((n) => idOf(n, 'contact')),
    heads: numbers.map((n) => idOf(n, 'head')),
    secretary,
    everybody: people.map((p) => p.id),
  };
}
