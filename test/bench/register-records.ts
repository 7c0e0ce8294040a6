import { AREAS, PURPOSES } from '../../services/domain/classification.ts';
import { addDays } from '../../services/domain/civil-date.ts';
import { emptyValues, type AnyValues } from '../../services/domain/description/field.ts';
import { KINDS } from '../../services/domain/register/kinds.ts';
import type { AnyRegistered, RegisteredKind } from '../../services/domain/register/registered.ts';
import { createRandom, type Random } from '../../services/simulation/driver/seeded-random.ts';
import { TENANT, unitId, UNITS } from './city.ts';

/** How many records of each kind there are. */
export type RegisterSize = Readonly<Record<RegisteredKind, number>>;

const FIRST =
  'skol språk vatten klimat energi kultur fritids omsorgs ungdoms äldre demens trafik park stads bostads jobb lärar demokrati biblioteks museum måltids avfalls cykel träd rörelse hälso digital data integrations medborgar nätverks'.split(
    ' ',
  );
const LAST =
  'utbyten metoder planer möten modeller grupper dialoger verkstäder studier försök miljöer vägar lösningar insatser tjänster kurser besök rutiner mål resultat underlag kartor parker torg kvarter arbeten frågor team ledare råd'.split(
    ' ',
  );
export const PLACES =
  'Åbo Tartu Gent Bonn Riga Tallinn Esbo Oslo Bergen Odense Århus Malmö Lyon Bologna Delft Graz Brno Utrecht Bremen Hamburg Klaipėda Gdańsk Lahtis Rostock Lissabon Barcelona Stuttgart Uleåborg Tammerfors Bryssel'.split(
    ' ',
  );
const SMALL = 'och i för med av till om på som en ett'.split(' ');

const word = (random: Random): string => {
  if (random.chance(0.35)) return random.pick(SMALL);
  return random.chance(0.1) ? random.pick(PLACES) : random.pick(FIRST) + random.pick(LAST);
};

export const words = (random: Random, count: number): string => Array.from({ length: count }, () => word(random)).join(' ');

const titleOf = (random: Random, n: number): string => `${words(random, 3)} i ${random.pick(PLACES)} ${n}`;

const partnersOf = (random: Random, { partner }: RegisterSize): string[] =>
  Array.from({ length: random.whole(1, 3) }, () => `partner-${random.whole(0, partner - 1)}`);

/** A believable record: half a page of text, a state of its kind's, a history. */
function recordOf(kind: RegisteredKind, n: number, size: RegisterSize, random: Random): AnyRegistered {
  const rules = KINDS[kind];
  const startsOn = addDays('2019-01-01', random.whole(0, 3_000));
  const endsOn = addDays(startsOn, random.whole(0, 900));
  const money = { amount: random.whole(1, 4_000) * 1_000, currency: random.chance(0.7) ? 'SEK' : 'EUR' } as const;
  const own = valuesOf({ startsOn, endsOn, money }, random, size)[kind];
  const values: AnyValues = { ...emptyValues(rules.description), title: titleOf(random, n), areas: [random.pick(AREAS)], ...own };
  const states = rules.states.filter((state) => state !== 'removed');
  const at = `${startsOn}T08:00:00.000Z`;
  return {
    kind,
    city: TENANT,
    id: `${kind}-${n}`,
    unit: unitId(random.whole(1, UNITS)),
    state: random.pick(states),
    rev: 1,
    values,
    history: [
      { at, by: 'p', what: 'created', to: rules.initial, changes: [{ field: 'title', to: titleOf(random, n) }] },
      { at, by: 'p', what: 'changed', changes: [{ field: 'title', from: words(random, 4), to: words(random, 4) }] },
    ],
  };
}

type Given = { startsOn: string; endsOn: string; money: { amount: number; currency: 'SEK' | 'EUR' } };

function valuesOf({ startsOn, endsOn, money }: Given, random: Random, size: RegisterSize): Record<RegisteredKind, AnyValues> {
  const partners = partnersOf(random, size);
  const programme = `programme-${random.whole(0, size.programme - 1)}`;
  const common = { partners, purposes: [random.pick(PURPOSES)] };
  return {
    project: {
      ...common,
      type: random.chance(0.6) ? 'eu' : 'other',
      programme,
      startsOn,
      endsOn,
      budget: money,
      purpose: words(random, 40),
      goals: words(random, 30),
      activities: words(random, 30),
      commitments: words(random, 20),
      timetable: words(random, 20),
      evaluationMethod: words(random, 20),
    },
    application: { ...common, programme, amount: money, deadline: startsOn, submittedOn: startsOn, call: words(random, 4) },
    activity: {
      ...common,
      type: random.pick(KINDS.activity.description.type.of),
      startsOn,
      place: random.pick(PLACES),
      country: 'FI',
      role: random.pick(KINDS.activity.description.role.of),
      goal: words(random, 25),
      outcome: words(random, 25),
    },
    partner: { type: 'municipality', country: 'FI', relation: 'project-partner', note: words(random, 10) },
    programme: { type: 'other', funder: words(random, 3), funds: words(random, 15), startsOn: '2021-01-01', endsOn: '2027-12-31' },
  };
}

/** The same register for the same size, kind by kind. */
export function* registerOf(size: RegisterSize): Generator<AnyRegistered> {
  const random = createRandom(11);
  for (const kind of ['partner', 'programme', 'project', 'application', 'activity'] as const) {
    for (let n = 0; n < size[kind]; n += 1) yield recordOf(kind, n, size, random);
  }
}
