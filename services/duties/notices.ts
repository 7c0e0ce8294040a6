import { addDays } from '../domain/civil-date.ts';
import { aboutInWords, aboutRound, quarterIn, type About, type OwedNotice } from '../domain/notice.ts';
import { peopleThere, personIn } from '../domain/people-by-role.ts';
import { peopleWith, presentOf, standingFor, type Person } from '../domain/person.ts';
import type { Round } from '../domain/round.ts';
import type { Step } from '../policy/city-file.ts';
import type { Duty, Rules, Snapshot } from './duty.ts';
import { KINDS_OF_DUTY } from './kinds/kinds.ts';
import { planOf } from './plans.ts';
import { wasTheirs } from './was-theirs.ts';

/**
 * The notices owed at `now` (epoch ms): of each thread to a person only the latest step that has come,
 * so that steps missed while the program was down are superseded rather than all sent at once.
 */
export function notices(rules: Rules, snapshot: Snapshot, open: readonly Duty[], now: number): OwedNotice[] {
  const latest = new Map<string, OwedNotice>();
  for (const owed of everyNotice(rules, snapshot, open)) {
    // What follows from an action is owed since it was done, whatever a clock that has been set back since says.
    if (owed.timing === 'scheduled' && Date.parse(owed.dueAt) > now) continue;
    const earlier = latest.get(owed.thread);
    if (earlier === undefined || earlier.dueAt <= owed.dueAt) latest.set(owed.thread, owed);
  }
  return [...latest.values()];
}

/** Every notice the duties that are not met will give, past and to come: the year's preview. */
export function everyNotice(rules: Rules, snapshot: Snapshot, all: readonly Duty[]): OwedNotice[] {
  return all.flatMap((duty) => (duty.met ? [] : [...stepNotices(rules, snapshot, duty), ...nudgeNotices(rules, snapshot, duty)]));
}

function stepNotices(rules: Rules, snapshot: Snapshot, duty: Duty): OwedNotice[] {
  const { toldOf } = KINDS_OF_DUTY[duty.kind];
  const isAlone = isLeftAlone(snapshot, duty);
  return planOf(rules.policy, duty.kind).steps.flatMap((step) => {
    const at = stepInstant(rules, duty, step.when);
    if (at === undefined) return [];
    return withSecretariat(step.to, isAlone).flatMap((to) =>
      recipients(snapshot, duty, to).map((person) =>
        notice(duty, {
          step: step.step,
          person,
          at: keptToHours(rules, snapshot, duty, person, at),
          told: to === 'secretariat' ? (isAlone ? 'itself' : toldOf?.(snapshot, duty)) : undefined,
        }),
      ),
    );
  });
}

/** A report whose people are all away stays theirs, but nobody will see to it. */
function isLeftAlone({ people, today }: Snapshot, { kind, owners }: Duty): boolean {
  const there = peopleThere(people, today);
  if (there === people || KINDS_OF_DUTY[kind].isToWrite !== true) return false;
  return owners.length > 0 && owners.every((id) => personIn(there, id) === undefined);
}

const withSecretariat = (to: Step['to'], isAlone: boolean): Step['to'] =>
  isAlone && to.includes('owner') ? [...new Set([...to, 'secretariat' as const])] : to;

const TOLD = 'told:';

export const isToldOnly = ({ thread }: Pick<OwedNotice, 'thread'>): boolean => thread.startsWith(TOLD);

interface Occurrence {
  step: string;
  person: string;
  at: { iso: string; timing: OwedNotice['timing'] };
  /** It is told to somebody who cannot do it themselves: by itself, or in one notice of all that are due together. */
  told?: 'itself' | 'all-together' | undefined;
}

function notice(duty: Duty, { step, person, at, told }: Occurrence): OwedNotice {
  const about = told === 'all-together' ? wholeOf(duty) : aboutOf(duty);
  const subject = `${duty.kind}:${aboutInWords(about)}`;
  const occasion = duty.occasion > 1 ? `${duty.occasion}-` : '';
  return {
    id: `${subject}:${occasion}${step}:${person}`,
    duty: duty.kind,
    ...about,
    step,
    person,
    dueOn: duty.dueOn,
    dueAt: at.iso,
    timing: at.timing,
    thread: `${told === 'itself' ? TOLD : ''}${subject}:${occasion}${person}`,
  };
}

const aboutOf = ({ subject, period, unit }: About): About => ({
  subject,
  ...(period === undefined ? {} : { period }),
  ...(unit === undefined ? {} : { unit }),
});

/** What the administrations' duties of one quarter are about together. */
function wholeOf(duty: Duty): About {
  const quarter = quarterIn(duty);
  return quarter === undefined ? aboutOf(duty) : aboutRound(quarter);
}

const scheduled = (rules: Rules, date: Duty['dueOn']): Occurrence['at'] => ({
  iso: new Date(rules.calendar.sendingOpens(date)).toISOString(),
  timing: 'scheduled',
});

/** What has become somebody's by an absence, theirs or another's, comes in sending hours, not at the midnight it begins or ends. */
const keptToHours = (rules: Rules, snapshot: Snapshot, duty: Duty, person: string, at: Occurrence['at']): Occurrence['at'] =>
  at.timing === 'immediate' && !wasTheirs(snapshot, duty, person, rules.calendar.dateAt(Date.parse(at.iso)))
    ? { ...at, timing: 'scheduled' }
    : at;

/** When a step comes; undefined when it would come before the duty itself. */
function stepInstant(rules: Rules, duty: Duty, when: Step['when']): Occurrence['at'] | undefined {
  const { calendar } = rules;
  if ('on' in when && when.on === 'open') {
    return duty.since === undefined ? scheduled(rules, duty.opensOn) : { iso: duty.since, timing: 'immediate' };
  }
  if ('on' in when) return scheduled(rules, calendar.onOrAfter(duty.dueOn));
  if ('workingDaysAfter' in when) return scheduled(rules, calendar.addWorkingDays(duty.dueOn, when.workingDaysAfter));
  const before = calendar.onOrBefore(addDays(duty.dueOn, -when.daysBefore));
  return before <= duty.opensOn ? undefined : scheduled(rules, before);
}

const ids = (found: Person[]): string[] => found.map((p) => p.id);

function recipients({ people, today }: Snapshot, duty: Duty, to: Step['to'][number]): string[] {
  if (to === 'owner') return duty.owners;
  if (to === 'secretariat') return ids(presentOf(peopleWith(people, 'secretariat'), today));
  return duty.unit === undefined ? [] : ids(standingFor(people, duty.unit, to, today));
}

const NUDGE = 'nudge-';

export const isNudge = ({ step }: Pick<OwedNotice, 'step'>): boolean => step.startsWith(NUDGE);

/** The nudge a notice comes of. */
export const nudgeBehind = (
  { nudges }: Round,
  { step, unit = '' }: Pick<OwedNotice, 'step' | 'unit'>,
): Round['nudges'][number] | undefined => nudges.findLast((n) => step === `${NUDGE}${n.on}` && n.units.includes(unit));

/** A nudge is a step of the report's own thread, sent at once to those who had not answered when it was pressed. One from before the duty arose is about something else. */
function nudgeNotices(rules: Rules, snapshot: Snapshot, duty: Duty): OwedNotice[] {
  const { unit } = duty;
  if (KINDS_OF_DUTY[duty.kind].isToWrite !== true || unit === undefined) return [];
  const nudges: Round['nudges'] = snapshot.rounds.find((r) => r.quarter === duty.period)?.nudges ?? [];
  return nudges
    .filter((n) => n.units.includes(unit) && (duty.since === undefined || n.at >= duty.since))
    .flatMap((n) =>
      duty.owners.map((person) =>
        notice(duty, {
          step: `${NUDGE}${n.on}`,
          person,
          at: keptToHours(rules, snapshot, duty, person, { iso: n.at, timing: 'immediate' }),
        }),
      ),
    );
}
