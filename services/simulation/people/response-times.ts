import type { DutyKind } from '../../domain/notice.ts';
import type { ReminderStep } from './reminder-step.ts';
import type { Random } from '../driver/seeded-random.ts';

/** How a contact person takes one quarter's report. */
export const RESPONSE_PROFILES = ['prompt', 'reminded', 'late', 'silent'] as const;
export type ResponseProfile = (typeof RESPONSE_PROFILES)[number];

/** Within how many working days somebody answers, and how likely they are to answer at all. */
interface Response {
  likely: number;
  days: readonly [from: number, to: number];
}

const ALWAYS = 1;

/** Prompt: on the first notice; reminded: on a reminder; late: after the last day; silent: never. A nudge helps every other time. */
const REPORT_RESPONSES: Record<ResponseProfile, Partial<Record<ReminderStep['kind'], Response>>> = {
  prompt: { open: { likely: ALWAYS, days: [1, 4] }, before: { likely: ALWAYS, days: [0, 1] } },
  reminded: { before: { likely: 0.8, days: [0, 3] }, due: { likely: ALWAYS, days: [0, 0] }, nudge: { likely: 0.8, days: [0, 1] } },
  late: { due: { likely: ALWAYS, days: [1, 9] }, nudge: { likely: 0.3, days: [0, 2] } },
  silent: {},
};

/** A deputy or a head who is told that the unit is behind. */
const STEPPING_IN: Response = { likely: 0.5, days: [0, 2] };

const RESPONSES: Record<Exclude<DutyKind, 'quarterly-report'>, Partial<Record<ReminderStep['kind'], Response>>> = {
  correction: { open: { likely: 0.7, days: [0, 4] }, due: { likely: 0.6, days: [0, 2] }, after: STEPPING_IN },
  review: { open: { likely: 0.8, days: [0, 4] }, due: { likely: 0.9, days: [0, 2] } },
  // After the last day it is the secretariat that is told, and rings the chair.
  'committee-decision': {
    open: { likely: 0.6, days: [1, 7] },
    before: { likely: 0.5, days: [0, 2] },
    due: { likely: 0.7, days: [0, 1] },
    after: { likely: ALWAYS, days: [0, 2] },
  },
  rework: { open: { likely: ALWAYS, days: [0, 2] }, due: { likely: ALWAYS, days: [0, 1] } },
  information: { open: { likely: 0.6, days: [0, 6] }, after: { likely: 0.5, days: [0, 2] } },
  'decision-news': {},
  'more-time': { open: { likely: 0.8, days: [0, 1] }, due: { likely: ALWAYS, days: [0, 0] } },
  'more-time-answer': {},
  'stand-in': {},
  'missed-quarter': { open: { likely: ALWAYS, days: [0, 2] }, due: { likely: ALWAYS, days: [0, 1] } },
};

function daysOf(response: Response | undefined, random: Random): number | undefined {
  if (response === undefined || !random.chance(response.likely)) return undefined;
  return random.whole(...response.days);
}

/** In how many working days somebody does what a notice asks for; undefined when they let it be. */
export function responseDays(duty: DutyKind, reminder: ReminderStep, profile: ResponseProfile, random: Random): number | undefined {
  if (duty !== 'quarterly-report') return daysOf(RESPONSES[duty][reminder.kind], random);
  return daysOf(reminder.kind === 'after' ? STEPPING_IN : REPORT_RESPONSES[profile][reminder.kind], random);
}
