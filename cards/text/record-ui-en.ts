import type { RecordUi } from './record-ui-sv.ts';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const recordUiEn: RecordUi = {
  unit: 'Administration',
  show: 'Show',
  edit: 'Change',
  editTitle: 'What do you want to change?',
  save: 'Save',
  next: 'Save and continue',
  back: 'Back',
  undo: 'Undo',
  history: 'History',
  list: 'The whole list',
  optional: (label) => `${label} (optional)`,
  choose: 'Choose',
  cut: (n, canBeNamed) =>
    canBeNamed
      ? `The list shows the first ${n}. If yours is not here, press “New partner” and write its name: it will be chosen.`
      : `The list shows the first ${n}.`,
  found: (n, of) => `${n} ${of.toLowerCase()}`,
  missing: (fields) => `Still missing: ${fields}.`,
  missingFor: (step, fields) => `Missing for “${step}”: ${fields}.`,
  notFilledIn: 'Nothing filled in.',
  saved: 'Saved.',
  created: (title) => `Saved: ${title}`,
  moved: (state) => `Now: ${state.toLowerCase()}`,
  undone: 'Undone. It stands as it did before.',
  removed: 'Removed. Its history stays.',
  stale: 'Somebody else has changed it since you saw it. What you wrote is still here below; save again to replace.',
  nothingToUndo: 'There is nothing to undo: somebody has changed it since, or it is undone already.',
  noSuchStep: (state) => `That cannot be done now. It is: ${state.toLowerCase()}.`,
  notSaved: 'Nothing is saved yet. Mend what is marked and save again.',
  fault: {
    'too-long': (label, limit, length) =>
      `${label}: the text is ${plural(length - limit, 'character', 'characters')} too long. It may have at most ${limit}.`,
    'no-such-date': (label) => `${label}: there is no such date. Write it as 2026-11-30.`,
    'date-out-of-range': (label, from, to) => `${label}: the year cannot be right. Give a date between ${from} and ${to}.`,
    'bad-amount': (label) => `${label}: the amount cannot be read. Write for example SEK 1,250,000, 1.5 million or EUR 200,000.`,
    'amount-too-large': (label) => `${label}: the amount is unreasonably large. Is the number of zeros right?`,
    'unknown-currency': (label) => `${label}: that currency is not known. Write for example SEK, EUR or NOK.`,
    'unclear-amount': (label, one, other) => `${label}: is ${one} meant, or ${other}? Write it like that.`,
    'no-such-choice': (label) => `${label}: there is no such choice. Choose from the list.`,
    'no-such-country': (label) => `${label}: there is no such country. Choose from the list.`,
    'too-many': (label, limit) => `${label}: at most ${limit}.`,
  },
  contradiction: {
    'ends-before-it-starts': (label) => `${label}: the end is before the start.`,
    'granted-more-than-budget': (label) => `${label}: the grant is larger than the budget.`,
    'in-the-future': (label) => `${label}: that day has not been yet.`,
    'before-it-was-submitted': (label) => `${label}: the decision is before the submission.`,
  },
  seminar: {
    counts: (year) => `✓ Counts as the city's international seminar of ${year}.`,
    willCount: (year) => `Counts as the city's international seminar${year === '' ? '' : ` of ${year}`} once it has been held.`,
    doesNotCount: (reasons) => `Does not count as the year's international seminar: ${reasons}.`,
    fails: {
      'is-a-seminar': 'it is not a seminar',
      'organised-by-the-city': 'the city is neither organiser nor co-organiser',
      'in-the-eu': 'it is not held in Solna, Brussels or another EU country',
      held: 'it has not been held',
    },
  },
  event: {
    created: (who, when) => `${who} entered it ${when}`,
    changed: (who, when) => `${who} changed it ${when}`,
    moved: (who, when, state) => `${who} set “${state}” ${when}`,
    undone: (who, when) => `${who} undid it ${when}`,
  },
  change: {
    set: (label, to) => `${label}: ${to}`,
    cleared: (label, from) => `${label}: removed (was: ${from})`,
    changed: (label, from, to) => `${label}: from “${from}” to “${to}”`,
  },
};
