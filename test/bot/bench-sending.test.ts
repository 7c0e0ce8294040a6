import { describe, expect, it } from '@jest/globals';
import { contentOf, type Arrival } from '../bench/arrival.ts';
import { broken } from '../bench/bound.ts';
import { largeCity } from '../bench/large-city.ts';
import { scenariosOf } from '../bench/scenarios.ts';
import { sendingBounds } from '../bench/sending-bounds.ts';
import { figuresOf, type StormFigures } from '../bench/storm-figures.ts';
import type { Storm } from '../bench/storm.ts';
import { solna } from '../helpers/builders.ts';

const arrival = (at: number, change: Partial<Arrival> = {}): Arrival => ({
  chat: `chat-${at}`,
  at,
  outcome: 'accepted',
  answeredAt: at + 400,
  says: 'Rapporten är öppen',
  about: ['forvaltning-1:2026-Q3'],
  ...change,
});

/** A message every `ms`, each to somebody of their own who waited from the beginning. */
function evenly(ms: number, count: number, change: Partial<Storm> = {}): Storm {
  const arrivals = Array.from({ length: count }, (_, i) => arrival(i * ms));
  return {
    latencyMs: 400,
    owed: count,
    began: 0,
    ended: count * ms + 400,
    arrivals,
    waits: arrivals.map(({ at }) => ({ for: 'notice', since: 0, until: at + 400 })),
    posts: [],
    cpuMs: 1_000,
    peakBytes: 200e6,
    ...change,
  };
}

describe('what a storm came to', () => {
  it('is a rate beside the permitted one, however the messages come', () => {
    expect(figuresOf(evenly(20, 300)).share).toBeCloseTo(1);
    expect(figuresOf(evenly(40, 300)).share).toBeCloseTo(0.5);
    const inBursts = Array.from({ length: 300 }, (_, i) => arrival(Math.floor(i / 50) * 1_000));
    expect(figuresOf(evenly(20, 300, { arrivals: inBursts })).share).toBeCloseTo(1);
  });

  it('is measured to the last who was owed something, whatever is answered after', () => {
    const storm = evenly(20, 300);
    const late = {
      arrivals: [...storm.arrivals, arrival(60_000)],
      waits: [...storm.waits, { for: 'answer' as const, since: 5_000, until: 60_400 }],
    };
    expect(figuresOf({ ...storm, ...late })).toMatchObject({ perSecond: expect.closeTo(50), wholeMs: 299 * 20 + 400 });
  });

  it('is a double when the same comes twice in a chat, and not when it comes in two, says something else, or was refused', () => {
    const arrivals = [
      arrival(0, { chat: 'a' }),
      arrival(1, { chat: 'b' }),
      arrival(2, { chat: 'a', says: 'Påminnelse' }),
      arrival(3, { chat: 'a', about: ['forvaltning-2:2026-Q3'] }),
      arrival(4, { chat: 'b', outcome: 'throttled' }),
      arrival(5, { chat: 'c', outcome: 'silence' }),
      arrival(6, { chat: 'c', outcome: 'silence' }),
    ];
    expect(figuresOf(evenly(20, 0, { arrivals })).doubles).toBe(0);
    expect(figuresOf(evenly(20, 0, { arrivals: [...arrivals, arrival(7, { chat: 'a' })] })).doubles).toBe(1);
  });

  it('counts what was refused, what never came, and requests that Teams would have given up', () => {
    const figures = figuresOf(
      evenly(20, 0, {
        ended: 30_000,
        owed: 4,
        arrivals: [arrival(0), arrival(1, { outcome: 'throttled' })],
        waits: [
          { for: 'greeting', since: 0, until: 500 },
          { for: 'greeting', since: 10_000 },
          { for: 'answer', since: 29_000 },
        ],
        posts: [
          { since: 0, until: 100, status: 200 },
          { since: 0, until: 100, status: 500 },
          { since: 0, until: 15_000, status: 200 },
          { since: 0 },
        ],
      }),
    );
    expect(figures).toMatchObject({
      sent: 1,
      throttled: 1,
      missing: 4,
      lateAnswers: 3,
      requests: { count: 4, p50Ms: 100, p99Ms: 30_000, maxMs: 30_000 },
      greetings: { count: 2, p50Ms: 500, p99Ms: 20_000, maxMs: 20_000 },
    });
  });
});

describe('a message at the connector', () => {
  it('is known by its toast and by the reports that its buttons act on', () => {
    const button = { type: 'Action.Execute', verb: 'report.show', data: { report: 'forvaltning-1:2026-Q3' } };
    const content = { fallbackText: 'Rapporten är öppen', actions: [button, { ...button, fallback: button }] };
    expect(contentOf({ type: 'message', attachments: [{ content }] })).toEqual({
      says: 'Rapporten är öppen',
      about: ['forvaltning-1:2026-Q3'],
    });
    expect(contentOf({ type: 'message', text: 'Något gick fel' })).toEqual({ says: 'Något gick fel', about: [] });
  });
});

describe('the large city', () => {
  const city = largeCity(solna());

  it('has three hundred administrations and 902 people', () => {
    expect(city.file.units).toHaveLength(300);
    expect(new Set(city.everybody).size).toBe(902);
  });

  it('has twenty contact persons whose chats never answer, in one scenario', () => {
    const { silentChats, ...others } = scenariosOf(city);
    expect(new Set(silentChats.silent).size).toBe(20);
    expect(Object.entries(others).map(([name, { silent }]) => [name, silent.length])).toEqual(
      ['rollOut', 'nudge', 'opening', 'slowTeams', 'quickTeams'].map((name) => [name, 0]),
    );
  });
});

const waits = (p99Ms: number): StormFigures['notices'] => ({ count: 300, p50Ms: 100, p99Ms, maxMs: p99Ms });

describe('the bounds of sending', () => {
  const good: StormFigures = {
    latencyMs: 400,
    sent: 300,
    perSecond: 47.5,
    share: 0.95,
    doubles: 0,
    throttled: 0,
    missing: 0,
    lateAnswers: 0,
    requests: waits(10_000),
    greetings: waits(5_399),
    notices: waits(8_399),
    answers: waits(2_399),
    wholeMs: 6_500,
    cpuMs: 900,
    peakBytes: 180e6,
  };
  const figures = {
    rollOut: good,
    nudge: good,
    opening: good,
    silentChats: good,
    slowTeams: good,
    quickTeams: { ...good, latencyMs: 0, answers: waits(1_999) },
  };

  it('are met at their limits', () => {
    expect(broken(sendingBounds(figures))).toEqual([]);
  });

  it('are named, each that is broken', () => {
    const slow: StormFigures = { ...good, share: 0.37, doubles: 181, throttled: 70, missing: 1, lateAnswers: 2, answers: waits(2_400) };
    expect(broken(sendingBounds({ ...figures, nudge: slow }))).toEqual([
      'nudge: 181 messages twice in a chat; none',
      'nudge: 70 answers of 429; none',
      'nudge: 1 of what people were owed not there in time; none',
      'nudge: 2 requests answered with a fault or after 15 s; none',
      'nudge: “vad väntar på mig” meanwhile: p99 is 2.4 s; under 2.4 s',
      'nudge: sends at 0.37 of the permitted rate; at least 0.95',
    ]);
  });

  it('let nobody wait for somebody else, in a roll-out or beside silent chats', () => {
    const waiting = { ...figures, rollOut: { ...good, greetings: waits(5_400) }, silentChats: { ...good, notices: waits(41_000) } };
    expect(broken(sendingBounds(waiting))).toEqual([
      'roll-out: a greeting: p99 is 5.4 s; under 5.4 s',
      'silent chats: a nudge to the others: p99 is 41.0 s; under 8.4 s',
    ]);
  });

  it('do not hold for what could not be measured', () => {
    expect(broken(sendingBounds({ ...figures, opening: { ...good, share: Number.NaN } }))).toHaveLength(1);
  });
});
