import type { CityFile } from '../../services/policy/city-file.ts';

type Person = CityFile['people'][number];

const has = ({ roles }: Person, role: string): boolean => roles.some((one) => one.role === role);

/** The city with whoever sits at the secretariat's window as the only deputy of an administration too: three people have windows. */
export function withDeputyInAWindow(file: CityFile, unit: string): CityFile {
  const seated = file.people.find((person) => has(person, 'secretariat'));
  const isOfUnit = ({ roles }: Person): boolean => roles.some((one) => one.role === 'deputy' && one.unit === unit);
  return {
    ...file,
    people: file.people
      .filter((person) => !isOfUnit(person))
      .map((person) => (person.id === seated?.id ? { ...person, roles: [...person.roles, { role: 'deputy', unit }] } : person)),
  };
}
