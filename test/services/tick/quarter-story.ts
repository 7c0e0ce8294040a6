import type { City } from '../../../services/city.ts';
import type { Person } from '../../../services/domain/person.ts';
import type { ReportCommand } from '../../../services/domain/report-decisions.ts';
import type { Changed } from '../../../services/store/change.ts';
import { iso, progress } from '../../helpers/builders.ts';

/** Something somebody does; doing it again must do no harm. */
export interface StoryStep {
  at: string;
  what: string;
  act: (city: City) => Promise<Changed<unknown>>;
}

async function person(city: City, id: string): Promise<Person> {
  const found = (await city.roster.view()).people.get(id);
  if (found === undefined) throw new Error(`nobody is called ${id}`);
  return found;
}

const onReport = (at: string, who: string, unit: string, command: ReportCommand): StoryStep => ({
  at,
  what: `${who}: ${command.do} ${unit}`,
  act: async (city) => city.reports.act(await person(city, who), `${unit}:2026-Q3`, command),
});

const onRound = (at: string, who: string, what: string, act: (city: City, actor: Person) => Promise<Changed<unknown>>): StoryStep => ({
  at,
  what: `${who}: ${what}`,
  act: async (city) => act(city, await person(city, who)),
});

const line = (seenRev: number, happened: string): ReportCommand => ({
  do: 'save-line',
  project: 'trygga-hem',
  seenRev,
  progress: progress({ happened }),
});

/** A quarter as its people live it: one report is returned, one unit has to be nudged, and the round is referred back once. */
export const STORY: StoryStep[] = [
  onReport(iso('2026-10-01', '13:00'), 'contact-social', 'social', line(0, 'Två möten')),
  onReport(iso('2026-10-01', '13:05'), 'contact-social', 'social', { do: 'submit', rev: 1 }),
  onReport(iso('2026-10-01', '14:00'), 'secretary', 'social', { do: 'return', rev: 2, comment: 'Skriv vad mötena gav' }),
  onReport(iso('2026-10-02', '10:00'), 'contact-social', 'social', line(1, 'Två möten och en plan')),
  onReport(iso('2026-10-02', '10:05'), 'contact-social', 'social', { do: 'submit', rev: 4 }),
  onReport(iso('2026-10-02', '11:00'), 'secretary', 'social', { do: 'approve', rev: 5 }),
  onRound(iso('2026-10-16', '13:00'), 'secretary', 'nudge', (city, actor) => city.rounds.nudge(actor, '2026-Q3')),
  onReport(iso('2026-10-19', '10:00'), 'contact-teknik', 'teknik', { do: 'submit', rev: 0 }),
  onReport(iso('2026-10-19', '11:00'), 'secretary', 'teknik', { do: 'approve', rev: 1 }),
  onRound(iso('2026-10-19', '11:30'), 'secretary', 'send', (city, actor) => city.rounds.send(actor, '2026-Q3', 1)),
  onRound(iso('2026-10-20', '10:00'), 'chair', 'refer back', (city, actor) =>
    city.rounds.vote(actor, '2026-Q3', { decision: 'refer-back', sending: 1, comment: 'Vad gav mötena?' }),
  ),
  onRound(iso('2026-10-20', '13:00'), 'secretary', 'send again', (city, actor) => city.rounds.send(actor, '2026-Q3', 3)),
  onRound(iso('2026-10-22', '20:15'), 'chair', 'adopt', (city, actor) =>
    city.rounds.vote(actor, '2026-Q3', { decision: 'adopt', sending: 2, comment: '' }),
  ),
  onRound(iso('2026-10-23', '10:00'), 'head-social', 'confirm', (city, actor) => city.rounds.confirmReceipt(actor, '2026-Q3', 'social')),
];

export const STORY_STARTS = iso('2026-10-01', '08:55');
export const STORY_ENDS = iso('2026-11-12', '12:00');
