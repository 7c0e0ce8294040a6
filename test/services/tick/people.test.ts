import { describe, expect, it } from '@jest/globals';
import type { City } from '../../../services/city.ts';
import { chatWith, iso } from '../../helpers/builders.ts';
import { aProcess, aTown, ledgerOf, runUntil, type Town } from './small-city.ts';

const at = (text: string): number => Date.parse(text);
const toPerson = ({ messenger }: Town, person: string): [string, string][] =>
  messenger.delivered.filter((d) => d.person === person).map((d) => [d.notice.split(':')[3] ?? '', new Date(d.at).toISOString()]);

/** As when somebody installs the bot: they are known, and get what is theirs at once. */
async function installs(city: City, person: string, when: number): Promise<void> {
  const { isNew } = await city.arrivals.installed(person, chatWith(person), when);
  if (isNew) await city.greet(person);
  city.scheduler.arrived(person);
  await city.catchUp();
}

describe('somebody who has never opened the bot', () => {
  it('gets the latest of what is owed when they install it, and only that', async () => {
    const town = await aTown(at(iso('2026-10-01')), { without: ['contact-social'] });
    const city = aProcess(town);
    await runUntil(town, city, at(iso('2026-10-21', '14:00')));
    expect(toPerson(town, 'contact-social')).toEqual([]);
    await installs(city, 'contact-social', town.time.clock());
    expect(toPerson(town, 'contact-social')).toEqual([['2d-before', iso('2026-10-21', '14:00')]]);
    const states = (await ledgerOf(town.store)).filter((n) => n.person === 'contact-social').map((n) => [n.step, n.state]);
    expect(states).toEqual([
      ['2d-before', 'sent'],
      ['7d-before', 'superseded'],
      ['opened', 'superseded'],
    ]);
  });

  it('gets it at night too, when they are there', async () => {
    const town = await aTown(at(iso('2026-10-01')), { without: ['contact-social', 'contact-teknik'] });
    const city = aProcess(town);
    await runUntil(town, city, at(iso('2026-10-03', '23:30')));
    await installs(city, 'contact-social', town.time.clock());
    expect([toPerson(town, 'contact-social'), toPerson(town, 'contact-teknik')]).toEqual([[['opened', iso('2026-10-03', '23:30')]], []]);
  });

  it('gets it once, however often the chat is opened', async () => {
    const town = await aTown(at(iso('2026-10-01')), { without: ['contact-social'] });
    const city = aProcess(town);
    for (let i = 0; i < 3; i += 1) await installs(city, 'contact-social', town.time.clock());
    expect(toPerson(town, 'contact-social')).toHaveLength(1);
  });
});

describe('somebody Teams refuses', () => {
  it('is tried once, and gets what is owed when they come back', async () => {
    const town = await aTown(at(iso('2026-10-01', '08:00')));
    const city = aProcess(town);
    town.messenger.answers(({ person }) =>
      person === 'contact-social' && town.time.clock() < at(iso('2026-10-10'))
        ? { kind: 'refused', why: 'blocked' }
        : { kind: 'delivered' },
    );
    await runUntil(town, city, at(iso('2026-10-09', '12:00')));
    expect(town.messenger.attempts.filter((a) => a.person === 'contact-social')).toHaveLength(1);
    expect((await city.roster.view()).people.get('contact-social')?.refused).toEqual({ why: 'blocked', at: iso('2026-10-01') });
    town.time.moveTo(at(iso('2026-10-12', '11:00')));
    await installs(city, 'contact-social', town.time.clock());
    expect(toPerson(town, 'contact-social')).toEqual([['opened', iso('2026-10-12', '11:00')]]);
  });
});

describe('when Teams is away', () => {
  it('a notice is tried again, more and more seldom, until it comes, and each attempt is one send', async () => {
    const town = await aTown(at(iso('2026-10-01')));
    const city = aProcess(town);
    town.messenger.answers(() =>
      town.time.clock() < at(iso('2026-10-01', '10:00')) ? { kind: 'retry', uncertain: false, error: '503' } : { kind: 'delivered' },
    );
    await runUntil(town, city, at(iso('2026-10-01', '11:00')));
    expect(toPerson(town, 'contact-social')).toHaveLength(1);
    const tries = town.messenger.attempts.filter((a) => a.person === 'contact-social').map((a) => a.at);
    const waits = tries.slice(1).map((time, i) => time - (tries[i] ?? 0));
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect([tries.length > 8, tries.length < 20, Math.max(...waits) <= 15 * 60_000]).toEqual([true, true, true]);
  });

  it('what has been overtaken meanwhile is not sent', async () => {
    const town = await aTown(at(iso('2026-10-01')));
    const city = aProcess(town);
    town.messenger.answers(() =>
      town.time.clock() < at(iso('2026-10-20', '12:00'))
        ? { kind: 'retry', uncertain: false, afterMs: 3_600_000, error: '503' }
        : { kind: 'delivered' },
    );
    await runUntil(town, city, at(iso('2026-10-20', '16:00')));
    expect(toPerson(town, 'contact-social').map(([step]) => step)).toEqual(['2d-before']);
  });
});

describe('the program itself', () => {
  it('away for a fortnight sends one message to each when it comes back, the latest', async () => {
    const town = await aTown(at(iso('2026-10-01')));
    await aProcess(town).catchUp();
    town.messenger.delivered.length = 0;
    town.time.moveTo(at(iso('2026-10-21', '10:00')));
    await aProcess(town).catchUp();
    expect(town.messenger.delivered.map((d) => d.notice)).toEqual([
      'quarterly-report:social:2026-Q3:2d-before:contact-social',
      'quarterly-report:teknik:2026-Q3:2d-before:contact-teknik',
    ]);
  });

  it('back on a Saturday waits with it until Monday', async () => {
    const town = await aTown(at(iso('2026-10-01')));
    await aProcess(town).catchUp();
    town.messenger.delivered.length = 0;
    town.time.moveTo(at(iso('2026-10-17', '10:00')));
    const city = aProcess(town);
    const { nextAt } = await city.catchUp();
    expect([town.messenger.delivered, nextAt]).toEqual([[], at(iso('2026-10-19'))]);
  });

  it('is silent in July, and asks for the second quarter on the first working day after it', async () => {
    const town = await aTown(at(iso('2026-06-30', '12:00')));
    const city = aProcess(town);
    // It started in the middle of the second quarter, so the first one's round is open.
    await runUntil(town, city, at(iso('2026-06-30', '18:00')));
    const before = town.messenger.delivered.length;
    await runUntil(town, city, at(iso('2026-08-01', '12:00')));
    expect(town.messenger.delivered).toHaveLength(before);
    await runUntil(town, city, at(iso('2026-08-03', '12:00')));
    expect(town.messenger.delivered.slice(before).map((d) => d.notice)).toEqual([
      'quarterly-report:social:2026-Q2:opened:contact-social',
      'quarterly-report:teknik:2026-Q2:opened:contact-teknik',
    ]);
  });

  it('with nothing to do says when there will be something', async () => {
    const town = await aTown(at(iso('2026-07-10', '12:00')));
    const { nextAt } = await aProcess(town).catchUp();
    expect([town.messenger.delivered, nextAt]).toEqual([[], at(iso('2026-08-03'))]);
  });
});
