import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { VERBS, type Verb } from '../../cards/verbs.ts';
import type { AnyRecord } from '../../services/domain/record.ts';
import { ADMINISTRATOR, CHAIR, CONTACT, OTHER_CONTACT, QUARTER, REPORT, SECRETARY, UNIT } from './people.ts';
import { startBot, type RunningBot } from './running-bot.ts';

const RUNS = 120;

const verbs = Object.keys(VERBS);
const isVerb = (verb: string): verb is Verb => Object.hasOwn(VERBS, verb);
function fieldsOf(verb: string): string[] {
  if (!isVerb(verb)) return [];
  const schema = VERBS[verb];
  return 'shape' in schema ? Object.keys(schema.shape) : [...Object.keys(schema.in.shape), 'f-title', 'f-startsOn', 'f-areas', 'f-budget'];
}

/** What might stand in a field: what belongs there, and what does not. */
const value = fc.oneof(
  fc.constantFrom<unknown>(
    REPORT,
    QUARTER,
    UNIT,
    'sprak-som-bro',
    'e1',
    'next',
    'on-plan',
    'adopt',
    'P1,S1',
    'sv',
    '2026-09-30',
    0,
    1,
    2,
    1_000_000_000,
    1_000_000_001,
    -1,
    0.5,
    '',
    '__proto__',
    null,
    true,
  ),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A press of any button there is, with its fields right, wrong, missing, or something else altogether. */
const press = fc.constantFrom(...verbs).chain((verb) =>
  fc.record({
    verb: fc.constant(verb),
    data: fc.oneof(
      { weight: 4, arbitrary: fc.record(Object.fromEntries(fieldsOf(verb).map((field) => [field, value])), { requiredKeys: [] }) },
      { weight: 1, arbitrary: fc.jsonValue() },
    ),
  }),
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot();
});

afterAll(() => bot.stop());

/** The city's work; people may choose their own language. */
const work = async (): Promise<AnyRecord[]> => (await bot.records()).filter(({ kind }) => kind !== 'person');

/** What must hold of every report, whatever its people write in it. */
const shapeOf = async () =>
  (await work()).flatMap((r) =>
    r.kind === 'report'
      ? [{ id: r.id, version: r.version > 0, lines: r.lines.map((l) => l.project), states: r.history.length > 0 || r.state === 'open' }]
      : [],
  );

describe('whatever is pressed with whatever data', () => {
  it.each([
    ["another administration's contact person", OTHER_CONTACT],
    ['the administrator', ADMINISTRATOR],
    ["the committee's chair, who has nothing to decide yet", CHAIR],
  ])("%s gets an answer, and changes nothing of the education administration's work", async (_who, person) => {
    const before = await work();
    await fc.assert(
      fc.asyncProperty(press, async ({ verb, data }) => {
        const { status, card, text } = await bot.seat(person).presses(verb, data);
        expect({ status, answered: card !== undefined || text !== undefined }).toEqual({ status: 200, answered: true });
      }),
      { numRuns: RUNS },
    );
    expect((await work()).filter((r) => !('unit' in r) || r.unit === UNIT)).toEqual(
      before.filter((r) => !('unit' in r) || r.unit === UNIT),
    );
  });

  it.each([
    ['the contact person', CONTACT],
    ['the secretariat', SECRETARY],
  ])('%s gets an answer, and no report loses a project or comes into a state it cannot be in', async (_who, person) => {
    const before = await shapeOf();
    await fc.assert(
      fc.asyncProperty(press, async ({ verb, data }) => {
        const { status, card, text } = await bot.seat(person).presses(verb, data);
        expect({ status, answered: card !== undefined || text !== undefined }).toEqual({ status: 200, answered: true });
      }),
      { numRuns: RUNS },
    );
    expect(await shapeOf()).toEqual(before);
  });

  it('never fails: nothing but refusals is in the log', () => {
    expect(new Set(bot.log.map(({ msg }) => msg))).toEqual(new Set(['action.refused']));
  });
});
