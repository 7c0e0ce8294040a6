import { afterEach, describe, expect, it } from '@jest/globals';
import { benchCity, fillCity } from '../bench/city.ts';
import { countingStore, type StoreCall } from '../bench/counting-store.ts';
import { brokenBounds, type Figures } from '../bench/figures.ts';
import { solna } from '../helpers/builders.ts';
import { createMemoryStore } from '../helpers/memory-store.ts';
import { NOW, startBot, type RunningBot } from './running-bot.ts';

let bot: RunningBot | undefined;
afterEach(async () => bot?.stop());

describe('what a submission costs the store', () => {
  it('is one read and one write of the report, once the roster is known', async () => {
    const calls: StoreCall[] = [];
    const store = createMemoryStore();
    const file = benchCity(solna());
    const [submission] = await fillCity({ store, file, quarters: 1, now: NOW });
    if (submission === undefined) throw new Error('there is nothing to submit');
    bot = await startBot({ store: countingStore(store, (call) => calls.push(call)), file });
    const seat = bot.seat(submission.person);
    // The first tells where the chat is, the second reads the roster that this has changed.
    await seat.presses('help');
    await seat.presses('help');
    calls.length = 0;

    await seat.presses('report.submit', { report: submission.report, rev: submission.rev });

    expect(calls).toEqual([
      { what: 'get', kind: 'report' },
      { what: 'replace', kind: 'report' },
    ]);
    expect((await store.get('report', submission.report))?.record.state).toBe('submitted');
  });
});

describe('the bench', () => {
  const rate = { perSecond: 2_500, p50Ms: 12, p99Ms: 40, cpuUs: 380 };
  const good: Figures = {
    submission: rate,
    bare: rate,
    ownServer: rate,
    ratio: 0.8,
    ownServerRatio: 0.5,
    answered: rate,
    echoed: rate,
    messageRatio: 1.3,
    rounds: 5,
    loadCpuShare: 0.2,
    otherShare: 0,
    calls: { readsPerTurn: 1, writesPerTurn: 1, rosterReads: 1, tickReads: 10, tickWrites: 2_000 },
    start: { productMs: 600, bareMs: 400, ratio: 1.5 },
    cores: 2,
    pinned: true,
  };

  it('passes at its bounds', () => {
    expect(brokenBounds(good)).toEqual([]);
  });

  it('names every bound that is broken', () => {
    const bad: Figures = {
      ...good,
      submission: { ...rate, p99Ms: 100 },
      ratio: 0.79,
      ownServerRatio: 0.39,
      messageRatio: 1.29,
      calls: { ...good.calls, readsPerTurn: 2 },
      start: { ...good.start, ratio: 1.51 },
    };
    expect(brokenBounds(bad)).toEqual([
      'submissions go at 0.79 of botbuilder and restify doing nothing; at least 0.8',
      "submissions go at 0.39 of the product's own server doing nothing; at least 0.4",
      "messages are answered at 1.29 of a bare botbuilder's echo; at least 1.3",
      'p99 is 100 ms; under 100',
      '2 reads and 1 writes a submission; exactly one of each',
      'the start takes 1.51 times the bare one; at most 1.5',
    ]);
  });
});
