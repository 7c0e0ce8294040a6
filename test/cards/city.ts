import { cardContext, type CardContext, type CityView } from '../../cards/context.ts';
import type { CivilDate } from '../../services/domain/civil-date.ts';
import type { Locale, Person } from '../../services/domain/person.ts';
import { kindsIn } from '../../services/domain/register/kinds.ts';
import type { Unit } from '../../services/domain/unit.ts';
import type { Policy } from '../../services/policy/city-file.ts';
import { aChair, aMember, anAdministrator, aSecretary, aUnit, contactOf, deputyOf, headOf, solna } from '../helpers/builders.ts';

/** The day the cards are looked at, unless a scene says otherwise; the round of the third quarter is open. */
const TODAY: CivilDate = '2026-10-05';

const file = solna();

const named = (name: string, person: Person): Person => ({ ...person, name });

/** Everybody with a part in the third quarter; Anna, Björn and Carin are the social services' own. */
export const anna = named('Anna Berg', contactOf('social', 'anna'));
export const björn = named('Björn Ek', deputyOf('social', 'bjorn'));
export const carin = named('Carin Holm', headOf('social', 'carin'));
export const disa = named('Disa Lund', aSecretary('disa'));
export const erik = named('Erik Norén', aChair('erik'));
export const fatima = named('Fatima Åström', aMember('fatima'));
export const göran = named('Göran Öhman', contactOf('barn-och-utbildning', 'goran'));
export const hanna = named('Hanna Ståhl', contactOf('teknik', 'hanna'));
export const ivar = named('Ivar Dahl', anAdministrator('ivar'));
/** Reports for two administrations. */
export const jenny = named('Jenny Frisk', {
  ...contactOf('social', 'jenny'),
  assignments: [
    { role: 'contact', unit: 'social' },
    { role: 'deputy', unit: 'teknik' },
  ],
});

export const PEOPLE: readonly Person[] = [anna, björn, carin, disa, erik, fatima, göran, hanna, ivar];

export const UNITS: readonly Unit[] = file.units.map((unit) => aUnit(unit));

const cityView = (policy: Partial<Policy>, people: readonly Person[]): CityView => ({
  name: file.name,
  policy: { ...file.policy, ...policy },
  kinds: kindsIn({ ...file.policy, ...policy }),
  boards: new Map(file.boards.map((b) => [b.id, b.name])),
  units: new Map(UNITS.map((u) => [u.id, u])),
  people: new Map(people.map((p) => [p.id, p])),
});

interface Circumstances {
  today?: CivilDate;
  policy?: Partial<Policy>;
  people?: readonly Person[];
}

/** What a card for `reader` is made with. */
export const readBy = (
  reader: Person,
  locale: Locale = 'sv',
  { today = TODAY, policy = {}, people = PEOPLE }: Circumstances = {},
): CardContext => cardContext(cityView(policy, people), { ...reader, locale }, today);
