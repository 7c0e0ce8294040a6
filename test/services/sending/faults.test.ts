import { describe, expect, it } from '@jest/globals';
import { chatWith, iso } from '../../helpers/builders.ts';
import { aLargeCity, contactName, installs, openRound, SECRETARY, unitName, type LargeCity } from './large-city.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const submit = async (large: LargeCity, n: number): Promise<void> => {
  const done = await large.city.reports.act(await large.person(contactName(n)), `${unitName(n)}:2026-Q3`, { do: 'submit', rev: 0 });
  if (!done.ok) throw new Error(done.failure.code);
};

const nudge = async (large: LargeCity): Promise<void> => {
  await large.city.rounds.nudge(await large.person(SECRETARY), '2026-Q3');
};

describe('somebody who hands in while reminders are being sent', () => {
  it.each(['this process', 'another process'])('is not reminded, when they do so with %s', async (where) => {
    const large = await aLargeCity({ units: 100 });
    await openRound(large, 2 * MINUTE_MS);
    const before = large.teams.taken.length;
    await nudge(large);
    await large.time.pass(500);
    const elsewhere = where === 'this process' ? large : { ...large, city: large.another() };
    const left = Array.from({ length: 40 }, (_, i) => 60 + i);
    for (const n of left) await submit(elsewhere, n);
    await large.time.pass(MINUTE_MS);
    const reminded = large.teams.taken.slice(before).filter(({ what }) => what.includes('nudge'));
    expect([reminded.length, reminded.filter(({ person }) => left.some((n) => person === contactName(n)))]).toEqual([60, []]);
  });
});

describe('two minutes in which Teams takes nothing from anybody', () => {
  it('are over for everybody within ten seconds of their end', async () => {
    const large = await aLargeCity({ units: 7 });
    const ends = large.time.monotonic() + 3 * MINUTE_MS;
    large.teams.answers(() => (large.time.monotonic() < ends ? 'refuses-all' : 'takes'));
    await openRound(large, 4 * MINUTE_MS);
    const came = large.teams.taken.map(({ at }) => at - ends);
    expect([came.length, Math.max(...came) < 10_000]).toEqual([7, true]);
  });
});

describe('a clock that is set back by an hour', () => {
  it('holds up nothing: neither what follows from an action, nor what was to be tried again', async () => {
    const large = await aLargeCity({ units: 2 });
    await openRound(large, 61_000);
    const sent = large.teams.taken.length;
    large.teams.answers((person) => (person === SECRETARY ? { kind: 'retry', uncertain: false, error: '503' } : 'takes'));
    await submit(large, 0);
    await large.time.pass(2_000);
    large.time.step(-HOUR_MS);
    large.teams.answers(() => 'takes');
    await submit(large, 1);
    await large.time.pass(5_000);
    expect(large.teams.taken.slice(sent).map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        `review:${unitName(0)}:2026-Q3:received:${SECRETARY}`,
        `review:${unitName(1)}:2026-Q3:received:${SECRETARY}`,
      ]),
    );
  });
});

describe('a Teams that gives no answer', () => {
  it('is tried a few times with each notice; then it is told, and läget counts it', async () => {
    const large = await aLargeCity({ units: 3 });
    const silent: string[] = [];
    large.teams.answers((person) => {
      if (person === contactName(0)) silent.push(person);
      return person === contactName(0) ? { kind: 'retry', uncertain: true, error: 'no answer in time' } : 'takes';
    });
    await openRound(large, 2 * HOUR_MS);
    const [round] = (await large.store.list('round')).items;
    const standing = round && (await large.city.rounds.status({ round: round.record, reports: [] }));
    const unconfirmed = large.log.filter((event) => event === 'notice.unconfirmed');
    // Asked about twice a try: when it is sent, and when it arrives.
    expect({ tries: silent.length / 2, unconfirmed, counted: standing?.unconfirmed, failed: standing?.failed }).toEqual({
      tries: 4,
      unconfirmed: ['notice.unconfirmed'],
      counted: 1,
      failed: 0,
    });
  });

  it('shows it again to somebody who opens the chat anew, once', async () => {
    const large = await aLargeCity({ units: 1 });
    large.teams.answers(() => ({ kind: 'retry', uncertain: true, error: 'no answer in time' }));
    await openRound(large, 2 * HOUR_MS);
    large.teams.answers(() => 'takes');
    void installs(large, contactName(0));
    await large.time.pass(HOUR_MS);
    expect(large.teams.taken.map(({ what }) => what)).toEqual([
      'greeting',
      `quarterly-report:${unitName(0)}:2026-Q3:opened:${contactName(0)}`,
    ]);
  });
});

describe('somebody whose messages are refused by others than themselves', () => {
  const off = { kind: 'withheld', why: 'disabled-by-admin', error: '403 BotDisabledByAdmin' } as const;

  it('is not out of reach: tried again ever more seldom, and served when it has passed, without doing anything', async () => {
    const large = await aLargeCity({ units: 2 });
    const tries: number[] = [];
    let isOff = true;
    large.teams.answers((person) => {
      if (!isOff || person !== contactName(0)) return 'takes';
      tries.push(large.time.monotonic());
      return off;
    });
    await openRound(large, 24 * HOUR_MS);
    const waits = [...new Set(tries)].filter((_, i) => i % 2 === 0).map((at, i, all) => at - (all[i - 1] ?? at));
    expect([tries.length < 60, (waits.at(-1) ?? 0) > HOUR_MS]).toEqual([true, true]);
    const { refused, withheld } = await large.person(contactName(0));
    expect([refused, withheld?.why, withheld?.at.slice(0, 19)]).toEqual([undefined, 'disabled-by-admin', iso('2026-10-01').slice(0, 19)]);
    isOff = false;
    await large.time.pass(9 * HOUR_MS);
    expect(large.teams.taken.filter(({ person }) => person === contactName(0))).toHaveLength(1);
    expect((await large.person(contactName(0))).withheld).toBeUndefined();
  });

  it('is served at once when they write', async () => {
    const large = await aLargeCity({ units: 1 });
    large.teams.answers(() => off);
    await openRound(large, HOUR_MS);
    large.teams.answers(() => 'takes');
    await large.city.arrivals.seen(contactName(0), chatWith(contactName(0)));
    large.city.scheduler.soon();
    await large.time.pass(2_000);
    expect(large.teams.taken).toHaveLength(1);
  });
});

describe('a process that is stopped', () => {
  it('ends within ten seconds, with hundreds owed and a Teams that never answers: what is under way may have come, the rest is left', async () => {
    const large = await aLargeCity({ units: 1_392 });
    large.teams.answers(() => 'silence');
    await openRound(large, MINUTE_MS + 8_000);
    const began = large.time.monotonic();
    let endedAt = Number.POSITIVE_INFINITY;
    void large.city.stop().then(() => (endedAt = large.time.monotonic()));
    await large.time.pass(20_000);
    const ledger = await large.ledger();
    const uncertain = ledger.filter((n) => n.uncertain === true);
    expect({
      inTime: endedAt - began <= 10_000,
      owed: ledger.length,
      uncertain: uncertain.length,
      untouched: ledger.filter((n) => n.state === 'pending' && n.attempts === 0).length,
      inSomebodysHands: ledger.filter((n) => n.state === 'sending').length,
    }).toEqual({ inTime: true, owed: 1_392, uncertain: 250, untouched: 1_142, inSomebodysHands: 0 });
  });

  it('leaves the rest to the next one, which sends it', async () => {
    const large = await aLargeCity({ units: 100 });
    await openRound(large, MINUTE_MS + 1_000);
    const stopping = large.city.stop();
    await large.time.pass(1_000);
    await stopping;
    const sentBefore = large.teams.taken.length;
    large.another().scheduler.soon();
    await large.time.pass(MINUTE_MS);
    expect([sentBefore < 75, large.teams.taken.length, new Set(large.teams.taken.map(({ what }) => what)).size]).toEqual([true, 100, 100]);
  });
});

describe('two processes on the same records', () => {
  it('share what Teams permits, slow down together, and send nothing twice', async () => {
    const large = await aLargeCity({ units: 300 });
    const other = large.another();
    other.scheduler.soon();
    await openRound(large, 3 * MINUTE_MS);
    expect({
      sent: large.teams.taken.length,
      doubles: large.teams.taken.length - new Set(large.teams.taken.map(({ what }) => what)).size,
      fewRefused: large.teams.throttled() < 45,
    }).toEqual({ sent: 300, doubles: 0, fewRefused: true });
  });
});
