import { beforeEach, describe, expect, it } from '@jest/globals';
import type { City } from '../../../services/city.ts';
import type { Person } from '../../../services/domain/person.ts';
import type { ReportCommand } from '../../../services/domain/report-decisions.ts';
import { chatWith, iso } from '../../helpers/builders.ts';
import { DELIVERED } from '../../helpers/fake-messenger.ts';
import { aProcess, aTown, updatesIn, type Town } from './small-city.ts';

const OPENS = Date.parse(iso('2026-10-01', '09:00'));
const RECEIPT = 'receipt-message';

let town: Town;
let city: City;

async function person(id: string): Promise<Person> {
  const found = (await city.roster.view()).people.get(id);
  if (found === undefined) throw new Error(`nobody is called ${id}`);
  return found;
}

/** Somebody acts on the report of teknik, in a card that stands in a message. */
async function act(who: string, command: ReportCommand, pressedIn?: string): Promise<void> {
  town.time.moveTo(town.time.clock() + 60_000);
  const done = await city.reports.act(await person(who), 'teknik:2026-Q3', command, pressedIn);
  expect(done).toEqual(expect.objectContaining({ ok: true }));
  await city.catchUp();
}

/** What has been put in whose message, and on what account. */
const updated = (): string[] => town.messenger.updated.map((u) => `${u.person}: ${u.inPlaceOf} by ${u.notice}`);
const inMessages = (): string[] => town.messenger.updated.map((u) => `${u.person}: ${u.inPlaceOf}`).sort();
const messagesTo = (who: string): number => town.messenger.delivered.filter((d) => d.person === who).length;

/** Another with the same office as somebody. */
async function colleagueOf(who: string): Promise<void> {
  await town.store.create({ ...(await person(who)), id: 'colleague', name: 'colleague', conversation: chatWith('colleague') });
  city = aProcess(town);
  await city.catchUp();
}

/** The message a notice came in; the other side counts them. */
const messageOf = (who: string, duty: string): string =>
  `message-${town.messenger.delivered.findIndex((d) => d.person === who && d.notice.startsWith(duty)) + 1}`;

beforeEach(async () => {
  town = await aTown(OPENS - 60_000);
  city = aProcess(town);
  town.time.moveTo(OPENS);
  await city.catchUp();
});

describe('a card that has become untrue', () => {
  it('turns from a receipt to approved where it stands, once, and nobody gets a message for it', async () => {
    await act('contact-teknik', { do: 'submit', rev: 0 }, RECEIPT);
    town.messenger.updated.splice(0);
    const before = messagesTo('contact-teknik');
    await act('secretary', { do: 'approve', rev: 1 });
    await city.catchUp();
    expect(inMessages().filter((m) => m === `contact-teknik: ${RECEIPT}`)).toHaveLength(1);
    expect(messagesTo('contact-teknik')).toBe(before);
  });

  it('says in a request that a colleague has handed the report in, and leaves the message that was pressed alone', async () => {
    await colleagueOf('contact-teknik');
    await act('contact-teknik', { do: 'submit', rev: 0 }, messageOf('contact-teknik', 'quarterly-report'));
    expect(inMessages()).toEqual([`colleague: ${messageOf('colleague', 'quarterly-report')}`]);
  });

  it('says in every review card, in the message it stands in, that the report has been taken back', async () => {
    await colleagueOf('secretary');
    await act('contact-teknik', { do: 'submit', rev: 0 }, RECEIPT);
    town.messenger.updated.splice(0);
    await act('contact-teknik', { do: 'take-back', rev: 1 }, RECEIPT);
    expect(
      town.messenger.updated
        .filter((u) => u.notice.includes('review'))
        .map((u) => u.person)
        .sort(),
    ).toEqual(['colleague', 'secretary']);
    expect(town.messenger.updated.some((u) => u.inPlaceOf === RECEIPT)).toBe(false);
  });

  it('is left as it is where its reader has decided in it, and replaced at the colleague', async () => {
    await colleagueOf('secretary');
    await act('contact-teknik', { do: 'submit', rev: 0 });
    await act('secretary', { do: 'approve', rev: 1 }, messageOf('secretary', 'review'));
    const reviews = town.messenger.updated.filter((u) => u.notice.includes('review'));
    expect(reviews.map((u) => [u.person, u.inPlaceOf])).toEqual([['colleague', messageOf('colleague', 'review')]]);
  });

  it('shows the decision in every card about it but the one it was made in', async () => {
    await colleagueOf('chair');
    town.time.moveTo(Date.parse(iso('2026-12-01', '10:00')));
    await city.catchUp();
    town.messenger.updated.splice(0);
    const pressedIn = messageOf('chair', 'committee-decision');
    await city.rounds.vote(await person('chair'), '2026-Q3', { decision: 'adopt', sending: 1, comment: '' }, pressedIn);
    await city.catchUp();
    const decisions = town.messenger.updated.filter((u) => u.notice.startsWith('update:committee-decision'));
    expect(decisions.map((u) => u.inPlaceOf)).toContain(messageOf('colleague', 'committee-decision'));
    expect(decisions.map((u) => u.inPlaceOf)).not.toContain(pressedIn);
  });

  it('is replaced by the next process where the first has ended before it could', async () => {
    await act('contact-teknik', { do: 'submit', rev: 0 }, RECEIPT);
    town.messenger.updated.splice(0);
    town.time.moveTo(town.time.clock() + 60_000);
    await city.reports.act(await person('secretary'), 'teknik:2026-Q3', { do: 'approve', rev: 1 });
    await city.stop();
    city = aProcess(town);
    await city.catchUp();
    expect(inMessages()).toContain(`contact-teknik: ${RECEIPT}`);
  });

  it('is replaced once by two instances that look at the same time', async () => {
    await act('contact-teknik', { do: 'submit', rev: 0 }, RECEIPT);
    town.messenger.updated.splice(0);
    const other = aProcess(town);
    await city.reports.act(await person('secretary'), 'teknik:2026-Q3', { do: 'approve', rev: 1 });
    await Promise.all([city.catchUp(), other.catchUp()]);
    expect(inMessages()).toEqual([...new Set(inMessages())]);
    expect(inMessages()).toContain(`contact-teknik: ${RECEIPT}`);
  });

  it('shows how things stand now when they have moved on twice before it could be replaced', async () => {
    await act('contact-teknik', { do: 'submit', rev: 0 }, RECEIPT);
    town.messenger.updated.splice(0);
    town.messenger.answers((_, { notice }) =>
      notice.inPlaceOf === undefined ? DELIVERED : { kind: 'retry', uncertain: false, error: '502', afterMs: 120_000 },
    );
    await act('secretary', { do: 'approve', rev: 1 });
    await act('secretary', { do: 'reopen', rev: 2, comment: 'Mer' });
    town.messenger.answers(() => DELIVERED);
    town.time.moveTo(town.time.clock() + 600_000);
    await city.catchUp();
    expect(updated().filter((u) => u.includes(RECEIPT))).toEqual([expect.stringMatching(/:3$/)]);
    expect(new Set((await updatesIn(town.store)).map((n) => n.state))).toEqual(new Set(['sent', 'superseded']));
  });

  it('is not shown to somebody who has left the office it was for', async () => {
    await colleagueOf('secretary');
    await act('contact-teknik', { do: 'submit', rev: 0 });
    await city.roster.update('colleague', (p) => ({ ...p, assignments: [{ role: 'contact', unit: 'social' }] }));
    town.messenger.updated.splice(0);
    await act('secretary', { do: 'approve', rev: 1 });
    expect(town.messenger.updated.filter((u) => u.person === 'colleague')).toEqual([]);
  });
});

describe('a message in which its reader is writing', () => {
  it('is left alone until the form is gone, or has been open for a quarter of an hour', async () => {
    await colleagueOf('contact-teknik');
    const request = messageOf('colleague', 'quarterly-report');
    city.openForms.shows('colleague', request, true);
    await act('contact-teknik', { do: 'submit', rev: 0 });
    expect(inMessages()).not.toContain(`colleague: ${request}`);
    const { nextAt } = await city.catchUp();
    expect(nextAt).toBeLessThanOrEqual(town.time.clock() + 15 * 60_000);
    town.time.moveTo(nextAt);
    await city.catchUp();
    expect(inMessages()).toContain(`colleague: ${request}`);
  });

  it('is replaced as soon as it shows something to read', async () => {
    await colleagueOf('contact-teknik');
    const request = messageOf('colleague', 'quarterly-report');
    city.openForms.shows('colleague', request, true);
    await act('contact-teknik', { do: 'submit', rev: 0 });
    city.openForms.shows('colleague', request, false);
    await city.catchUp();
    expect(inMessages()).toContain(`colleague: ${request}`);
  });
});
