import type { RegisterTexts } from './register-sv.ts';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const times = (year: string): string => (year === '' ? '' : ` in ${year}`);

/** The English words for finding and asking about what stands in the register. */
export const registerEn: RegisterTexts = {
  title: 'The register',
  intro: 'The city’s international work. Open a list, add something new or search.',
  ownCounts: 'Projects, applications and activities are your own administration’s. Partners and funds are the whole city’s.',
  open: 'Show',
  add: 'New',
  count: (n, one, many) => plural(n, one.toLowerCase(), many.toLowerCase()),
  filter: { title: 'Show only', all: 'All', state: 'State', unit: 'Administration', year: 'Year', apply: 'Show these', clear: 'Show all' },
  holding: (words) => `“${words}”`,
  shown: (what) => `Chosen: ${what}.`,
  unseen: (unit) => `It belongs to ${unit}. These people answer for it:`,
  ownUnits: 'You see your own administration.',
  fromRegister: 'From the register, as it stands now.',
  only: {
    late: 'past their end date',
    'handed-in': 'handed in, whatever the outcome',
    live: 'under way',
    counts: 'count as the year’s seminar',
  },
  search: {
    label: 'Search the register',
    hint: 'A city, a fund or a subject',
    button: 'Search',
    found: (n, words) => `${plural(n, 'match', 'matches')} for “${words}”`,
    none: (words) => `Nothing in the register is like “${words}”.`,
    noneFor: (many, words) => `No ${many} for “${words}”`,
    noneHint: 'Try another word, or open a list.',
    nothing: 'What do you want to search for?',
    meant: 'Do you mean one of these?',
  },
  ask: {
    handedIn: (n) => (n === 0 ? 'No application is pending' : plural(n, 'application is pending', 'applications are pending')),
    handedInNote: 'Handed in to a funder that has not decided yet.',
    outcome: 'The answer is written on the application',
    outcomeHow:
      'Open the application and press what holds: granted, granted with conditions or rejected. A granted application becomes a project with one press.',
    outcomeNone: 'No application waits for an answer. If it is not in the register yet, add it first.',
    sought: (sums, year) => `${sums} applied for${times(year)}`,
    soughtNothing: (year) => `Nothing has been applied for${times(year)}`,
    soughtOf: (n) =>
      n === 1
        ? 'That is one application handed in, whatever the outcome.'
        : `The sum of ${n} applications handed in, whatever the outcome.`,
    withoutAmount: (n, of) => (of === 1 ? 'It states no amount.' : `${n} of them ${n === 1 ? 'states' : 'state'} no amount.`),
    budgets: (sums) => `${sums} in budgets`,
    budgetsNone: 'None of the projects has a budget in the register',
    budgetsOf: (n, of) =>
      n === 1 ? `The budget of one project, of ${of} planned or ongoing.` : `The sum of ${n} projects of ${of} planned or ongoing.`,
    budgetsGranted: (sums) => `Grants: ${sums}.`,
    currencies: 'Different currencies are not added up.',
    granted: (n, of, sums) => (of === 1 ? `It is granted: ${sums}.` : `${n} of them granted: ${sums}.`),
    seminars: (n, year) =>
      n === 0 ? `No, no seminar has been held${times(year)}` : `Yes, ${plural(n, 'seminar', 'seminars')} held${times(year)}`,
    seminarsCount: (n, of) => {
      const those = n === 0 ? 'None of them counts' : `${n} of them ${n === 1 ? 'counts' : 'count'}`;
      const which = of === 1 ? (n === 0 ? 'It does not count' : 'It counts') : those;
      return `${of === 0 ? '' : `${which} as the year’s international seminar. `}The policy asks for at least one a year.`;
    },
    planned: (n, held) => `${n}${held === 0 ? '' : ' more'} ${n === 1 ? 'is' : 'are'} planned.`,
    held: (n, what, year) => `${n} ${what}${times(year)}`,
    late: (n) =>
      n === 0
        ? 'In the register no ongoing project has passed its end date.'
        : `In the register ${n === 1 ? '1 ongoing project has passed its' : `${n} ongoing projects have passed their`} end date.`,
    lateButton: (n) => `Past the end date (${n})`,
    twinTowns: (n) => plural(n, 'twin town', 'twin towns'),
    fits: (n) => plural(n, 'current fund or programme fits', 'current funds and programmes fit'),
    fitsAreas: (areas) => `They fit the areas of your ongoing projects: ${areas}.`,
    fitsAll: 'All current funds and programmes. Open one to see which areas it fits.',
    projects: (n, eu) => `${plural(n, 'project', 'projects')}, ${eu} of them EU projects`,
    euProjects: (n) => plural(n, 'EU project', 'EU projects'),
    ongoing: (n, of) =>
      of === 1 ? `It is ${n === 0 ? 'not ' : ''}ongoing.` : `${n === 0 ? 'None' : n} of them ${n < 2 ? 'is' : 'are'} ongoing.`,
    ends: (n, year) => `${n === 0 ? 'No projects' : plural(n, 'project', 'projects')} with an end date in ${year}`,
    starts: (n, year) => `${n === 0 ? 'No projects' : plural(n, 'project', 'projects')} with a start date in ${year}`,
    grantedSum: (sums, year) => `${sums} granted${times(year)}`,
    grantedNothing: (year) => `Nothing has been granted${times(year)}`,
    grantedOf: (n) => (n === 0 ? '' : n === 1 ? 'According to one granted application.' : `According to ${n} granted applications.`),
    next: (title, date) => `Next: ${title}, ${date}`,
    nextNone: 'Nothing is planned ahead',
    history: 'The history is on every card',
    historyHow: (button) => `Open what you wonder about and press ${button}: it says who changed what, from what to what.`,
    undo: 'Undo is on what you changed',
    undoHow: (button) =>
      `Open what you changed last and press ${button}. It works within 24 hours, as long as nobody has changed it after you.`,
    partners: (n) => plural(n, 'partner', 'partners'),
    countries: (n, names) => `${plural(n, 'country', 'countries')}: ${names}.`,
    noProjects: 'No such projects',
    allFunders: 'All funders are included, not only the EU.',
    whole: 'The whole list',
  },
  mayNot: 'The administration’s contact person or the secretariat does that',
  mayNotText: 'You can read, but not add. Write to one of them:',
  programmesAreKept: 'Funds and programmes are kept up by the secretariat.',
  openToChange: 'Open what you want to change or end. Nothing is erased: what comes to nothing is cancelled, and its history stays.',
  shared: { open: 'Open in the app', from: (city) => `From the international register of ${city}` },
};
