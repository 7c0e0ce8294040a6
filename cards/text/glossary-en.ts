import type { glossarySv } from './glossary-sv.ts';

/** What the words mean that a reader of the cards meets, in English. */
export const glossaryEn: typeof glossarySv = {
  effect: {
    name: 'Effect',
    text: 'An effect is something that has become different in the city’s operations thanks to the international work. It is about what has changed and for whom, not about what you have done.',
    example: 'two schools have set times where subject teachers and mother-tongue teachers plan together.',
  },
  statuses: {
    name: 'The status words',
    text: 'Each project gets one of four words every quarter: On track, At risk, Delayed or Finished. When it is not on track, a sentence on what has happened is needed.',
    example: 'the partner has a new project manager and the documents will be late, so At risk.',
  },
  onPlan: {
    name: 'On track',
    text: 'The project follows its timetable and reaches what it should. Small changes that do not affect the goal do not count.',
    example: 'a meeting was moved a week, but the end date and the goal stand.',
  },
  atRisk: {
    name: 'At risk',
    text: 'Something may keep the project from its timetable, goal or budget, but it can still be saved. Write what has happened and what you do about it.',
    example: 'the partner has a new project manager and the documents are not translated.',
  },
  delayed: {
    name: 'Delayed',
    text: 'The project no longer keeps its timetable. Write what has happened and when you expect to be back on track.',
    example: 'the procurement was appealed, so the work begins a quarter later.',
  },
  finished: {
    name: 'Finished',
    text: 'The project is over and is not asked about in the next report. State the effect it has had, or the committee is told that it ended without one.',
    example: 'the last meeting has been held and the guide is used everywhere.',
  },
  purpose: {
    name: 'Purpose (S1–S4)',
    text: 'The policy has four purposes, and each project and activity says which it serves. They are called S1 to S4, in order.',
    example: 'an exchange of teachers that gives new ways of working serves S1.',
  },
  area: {
    name: 'Priority area (P1–P4)',
    text: 'The policy has four priority areas, and each project and activity belongs to one or more. An area with nothing going on is pointed out to the committee.',
    example: 'a project on cooler streets belongs to P4.',
  },
  policy: {
    name: 'The international policy',
    text: 'The city’s rules for international work: why it is done, in which areas, who answers for what, and how it is followed up. I remind people of what the policy asks and collect the answers.',
    example: 'the policy says that all international cooperation is reported to the board and to the international committee.',
  },
  quarter: {
    name: 'Quarter',
    text: 'Three months: quarter 1 is January to March, quarter 4 is October to December. When a quarter is over, the report on it opens.',
    example: 'in November quarter 3, July to September, is reported.',
  },
  round: {
    name: 'Round',
    text: 'A round is one quarter’s reporting by all administrations. It is collected, goes to the committee, and is adopted or referred back.',
    example: 'the round for quarter 3 opens on the first working day of October.',
  },
  table: {
    name: 'Table',
    text: 'To put a decision off to a later meeting without asking for anything new. Nothing is tabled here: the quarter stays with the committee until somebody adopts it or refers it back.',
    example: 'the committee has no time to read the follow-up and takes it up next time.',
  },
  referBack: {
    name: 'Refer back',
    text: 'The committee sends the quarter back with a comment on what is to be completed. The secretariat opens the reports concerned and then sends the quarter again.',
    example: '“We miss effects for the finished projects.”',
  },
  adopt: {
    name: 'Adopt',
    text: 'The committee decides that the quarter’s follow-up stands as it is. After that each administration gets its part for information.',
    example: 'the chair presses Adopt when the follow-up has been read.',
  },
  approve: {
    name: 'Approved',
    text: 'The international secretariat has reviewed the report and taken it into the quarter. An approved report changes only if the secretariat opens it for correction.',
    example: 'the report is handed in on Monday and approved on Wednesday.',
  },
  giveBack: {
    name: 'Returned',
    text: 'The secretariat has sent the report back with a comment on what is to be corrected. Correct it and hand it in again.',
    example: '“Write what makes the project late.”',
  },
  conflict: {
    name: 'Conflict of interest',
    text: 'Whoever is affected by a decision, personally or through somebody close, may not take part in making it. They step aside, and somebody else decides.',
    example: 'a member sits on the board of an association that is a partner in a project.',
  },
  contactPerson: {
    name: 'International contact person',
    text: 'The link between the administration and the international secretariat and committee. The contact person hands in the administration’s report each quarter.',
    example: 'the contact person at social services reports the projects there.',
  },
  deputy: {
    name: 'Deputy',
    text: 'Whoever steps in when the contact person is away. The deputy can hand in the report, and is reminded when it is late.',
    example: 'the contact person is ill, and the deputy hands in the report.',
  },
  secretariat: {
    name: 'International secretariat',
    text: 'Those who support the administrations’ international work and review the reports. They put the follow-up together for the committee.',
    example: 'the secretariat returns a report in which something is missing.',
  },
  committee: {
    name: 'International committee',
    text: 'The politicians who coordinate and promote the city’s international work. The committee adopts each quarter or refers it back.',
    example: 'the chair adopts quarter 3 in December.',
  },
  quorum: {
    name: 'Decision by several',
    text: 'The city can say that so many members must agree before a quarter is adopted. Otherwise the chair decides alone.',
    example: 'three of five members must vote to adopt.',
  },
  seminar: {
    name: 'The seminar of the year',
    text: 'The policy asks for at least one international seminar a year. It counts when the city is organiser or co-organiser and it is held in the city, in Brussels or in another EU country.',
    example: 'a seminar in Brussels that the city co-organises counts, one it merely attends does not.',
  },
  application: {
    name: 'Application',
    text: 'A request for money from a fund or a programme that has been handed in. It is reported in the quarter it goes in, with the amount if it is known.',
    example: 'an application to Erasmus+ for SEK 1,250,000.',
  },
  activity: {
    name: 'International activity',
    text: 'International work that is not a project: a seminar, a study visit, a work trip, an exchange, a digital meeting or a network. It has a goal before and an outcome after.',
    example: 'a study trip to Brussels to see how other cities apply for funds.',
  },
  part: {
    name: 'Part for information',
    text: 'When the quarter has been adopted, each administration gets its part of it, to show to its board. Confirm that it has arrived.',
    example: 'the part of social services is reported to the social board.',
  },
  announce: {
    name: 'Reported to the board',
    text: 'The board is told what the committee has adopted, and has nothing to decide. The administration sees to it that the item is on the board’s agenda.',
    example: 'the board takes note of the follow-up.',
  },
  followUp: {
    name: 'Follow-up',
    text: 'The compilation of what the city’s international work has given: projects, applications, other work and effects. It is made every quarter and presented with the annual report.',
    example: 'the committee reads the follow-up of quarter 3 in December.',
  },
  euProject: {
    name: 'EU project',
    text: 'A project paid for by one of the EU’s programmes or funds. Other international projects are paid for otherwise, but reported in the same way.',
    example: 'a project under Erasmus+ or LIFE.',
  },
  twinTown: {
    name: 'Twin town',
    text: 'A town in another country that the city has a lasting cooperation with. The policy calls twin and cooperation towns natural partners.',
    example: 'an exchange of pupils with a twin town.',
  },
  coFinancing: {
    name: 'Co-financing',
    text: 'The share of a project that the city pays itself. The EU seldom pays for everything, so the own share is settled before the application.',
    example: 'the EU pays 80 per cent and the city 20.',
  },
  draft: {
    name: 'Draft',
    text: 'A report that is begun but not handed in. It is saved, and nobody counts it as handed in.',
    example: 'you have answered for two of four projects and go on tomorrow.',
  },
};
