import { quarterIn, type About, type DutyKind } from '../../domain/notice.ts';
import type { Quarter } from '../../domain/quarter.ts';
import type { ReportEvent } from '../../domain/report.ts';
import type { RoundEvent } from '../../domain/round.ts';
import type { ReminderStep } from '../people/reminder-step.ts';

const quarterText = (quarter: Quarter): string => `kvartal ${quarter.slice(6)} ${quarter.slice(0, 4)}`;
const aboutText = (about: About): string => {
  const quarter = quarterIn(about);
  return quarter === undefined ? (about.period ?? about.subject.id) : quarterText(quarter);
};
const quoted = (comment: string): string => (comment === '' ? '' : `: ”${comment}”`);
const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const DUTY: Record<DutyKind, string> = {
  'quarterly-report': 'kvartalsrapport',
  correction: 'rapport att rätta',
  review: 'rapport att granska',
  'committee-decision': 'kvartal att besluta om',
  rework: 'återremitterat kvartal att rätta',
  information: 'del för kännedom att bekräfta',
  'decision-news': 'besked om beslutet',
  'more-time': 'begäran om mer tid att svara på',
  'more-time-answer': 'svar på begäran om mer tid',
  'stand-in': 'besked om att ersätta någon',
  'missed-quarter': 'kvartal utan omgång att ta ställning till',
};

function reminderStepText(reminder: ReminderStep): string {
  switch (reminder.kind) {
    case 'open':
      return 'första meddelandet';
    case 'due':
      return 'sista dagen';
    case 'nudge':
      return 'påminnelse från sekretariatet';
    case 'before':
      return `${counted(reminder.days, 'dag', 'dagar')} kvar`;
    case 'after':
      return `${counted(reminder.days, 'arbetsdag', 'arbetsdagar')} efter sista dagen`;
    default:
      return reminder satisfies never;
  }
}

const ROUND: Record<RoundEvent['what'], (quarter: string) => string> = {
  opened: (quarter) => `Omgången för ${quarter} öppnas`,
  'sent-to-committee': (quarter) => `Omgången för ${quarter} går till kommittén`,
  'taken-back': (quarter) => `Sekretariatet tar tillbaka ${quarter} från kommittén`,
  adopted: (quarter) => `Kommittén fastställer ${quarter}`,
  'referred-back': (quarter) => `Kommittén återremitterar ${quarter}`,
};

const REPORT: Record<ReportEvent['what'], (unit: string, quarter: string) => string> = {
  submitted: (unit, quarter) => `${unit} lämnar in rapporten för ${quarter}`,
  'taken-back': (unit, quarter) => `${unit} tar tillbaka rapporten för ${quarter}`,
  returned: (unit, quarter) => `Sekretariatet återsänder rapporten för ${quarter} till ${unit}`,
  approved: (unit, quarter) => `Sekretariatet godkänner rapporten för ${quarter} från ${unit}`,
  reopened: (unit, quarter) => `Sekretariatet öppnar rapporten för ${quarter} från ${unit} igen`,
};

/** Every Swedish word of the simulated year. */
export const texts = {
  round: (event: RoundEvent['what'], quarter: Quarter, comment: string) => `${ROUND[event](quarterText(quarter))}${quoted(comment)}`,
  report: (event: ReportEvent['what'], unit: string, quarter: Quarter, comment: string) =>
    `${REPORT[event](unit, quarterText(quarter))}${quoted(comment)}`,
  receipt: (unit: string, quarter: Quarter) => `${unit} bekräftar sin del av ${quarterText(quarter)}`,
  nudge: (quarter: Quarter, units: number) =>
    `Sekretariatet påminner ${counted(units, 'förvaltning', 'förvaltningar')} om ${quarterText(quarter)}`,
  sent: (duty: DutyKind, about: About, reminder: ReminderStep, unit: string | undefined) =>
    `Skickas: ${DUTY[duty]}, ${aboutText(about)}, ${reminderStepText(reminder)}${unit === undefined ? '' : ` (${unit})`}`,
  to: (person: string) => `till ${person}`,
  by: (person: string) => `[${person}]`,
  installed: (person: string) => `${person} installerar boten`,
  stopped: 'Boten stannar',
  started: 'Boten är i gång igen',

  duty: DUTY,
  summary: (from: string, to: string, seed: number, withFaults: boolean) =>
    `Facit ${from}–${to}, frö ${seed}, ${withFaults ? 'med fel i Teams och avbrott' : 'utan fel'}`,
  count: {
    owed: 'skulle skickas',
    sent: 'skickades',
    superseded: 'ersattes av nästa steg innan de kunde skickas',
    withdrawn: 'behövdes inte längre när de kunde skickas',
    unreachable: 'väntar på någon som inte går att nå',
    waiting: 'väntar på sin tid',
    unconfirmed: 'kan ha kommit fram; en person behöver se efter',
    uncertain: 'skickades om, då ingen kunde veta om de kommit fram',
    missed: 'missades',
    duplicate: 'skickades två gånger',
    late: 'kom för sent',
    misplaced: 'kom vid fel tid eller till fel person',
  },
  fault: (what: string, id: string, at: string, minutes: number | undefined) =>
    `${what}: ${id}${at === '' ? '' : ` ${at}`}${minutes === undefined ? '' : `, ${minutes} minuter`}`,
  nothingSent: (owed: number) =>
    `Ingenting skickades, fast ${counted(owed, 'meddelande', 'meddelanden')} skulle ha skickats: något är fel.`,
  seconds: (seconds: number) => `Simulerat på ${seconds.toLocaleString('sv-SE', { maximumFractionDigits: 1 })} s`,
};
