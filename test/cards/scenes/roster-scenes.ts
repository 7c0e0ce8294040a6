import { absenceCard } from '../../../cards/person/absence-card.ts';
import { newPersonForm } from '../../../cards/roster/new-person-form.ts';
import { rosterPeople } from '../../../cards/roster/people-list.ts';
import { personCard } from '../../../cards/roster/person-card.ts';
import { roleForm, personForm, renameForm } from '../../../cards/roster/roster-forms.ts';
import { rosterHistory } from '../../../cards/roster/roster-history.ts';
import { rosterList } from '../../../cards/roster/roster-list.ts';
import { unitCard } from '../../../cards/roster/unit-card.ts';
import { moreTimeCard } from '../../../cards/round/more-time-card.ts';
import { moreTimeForm } from '../../../cards/round/more-time-form.ts';
import type { Person } from '../../../services/domain/person.ts';
import { aRound, aUnit, iso } from '../../helpers/builders.ts';
import { anna, björn, carin, disa, PEOPLE, readBy } from '../city.ts';
import type { Scene } from './scene.ts';

/** Changed here to another name than the file's, and away. */
const renamed: Person = {
  ...anna,
  email: 'anna.berg@solna.example',
  file: { name: 'Kontaktperson, socialförvaltningen', email: 'anna.berg@solna.example', roles: ['contact@social'], active: 'yes' },
  history: [
    {
      at: iso('2026-10-02'),
      by: 'disa',
      what: 'changed',
      changes: [{ field: 'name', from: 'Kontaktperson, socialförvaltningen', to: 'Anna Berg' }],
    },
  ],
  absences: [
    { from: '2026-10-05', to: '2026-10-09', by: 'anna', at: iso('2026-10-02') },
    { from: '2026-12-21', to: '2027-01-04', by: 'disa', at: iso('2026-10-02') },
  ],
};
const twoRoles: Person = { ...björn, assignments: [...björn.assignments, { role: 'committee-member' }] };
const ended: Person = { ...carin, active: false };
const people = [renamed, twoRoles, ...PEOPLE.slice(2)];
const social = aUnit({ history: [{ at: iso('2026-10-02'), by: 'disa', what: 'changed', changes: [] }] });

const asked = aRound({
  moreTime: [{ unit: 'social', by: 'anna', at: iso('2026-10-05'), until: '2026-10-29', why: 'Partner: Tartu.' }],
});
const answered = (granted?: '2026-10-29'): ReturnType<typeof aRound> => ({
  ...asked,
  moreTime: (asked.moreTime ?? []).map((request) => ({
    ...request,
    answer: { by: 'disa', at: iso('2026-10-06'), comment: 'Partner: Gent.', ...(granted === undefined ? {} : { granted }) },
  })),
});

export const rosterScenes: Scene[] = [
  { name: 'roster-list', card: (locale) => rosterList(readBy(disa, locale, { people }), {}) },
  { name: 'roster-list-next-page', card: (locale) => rosterList(readBy(disa, locale), { page: 1 }) },
  { name: 'roster-unit', card: (locale) => unitCard(readBy(disa, locale, { people }), { unit: social }) },
  {
    name: 'roster-offices',
    card: (locale) => {
      const ctx = readBy(disa, locale);
      return rosterPeople(ctx, {
        heading: ctx.t.people.roster.offices,
        people: PEOPLE.slice(3, 6),
        page: 0,
        turn: { verb: 'roster.offices', data: {} },
        actions: [],
      });
    },
  },
  { name: 'roster-person', card: (locale) => personCard(readBy(disa, locale, { people }), { person: renamed }) },
  { name: 'roster-person-two-roles', card: (locale) => personCard(readBy(disa, locale, { people }), { person: twoRoles }) },
  { name: 'roster-person-ended', card: (locale) => personCard(readBy(disa, locale), { person: ended }) },
  {
    name: 'roster-person-form',
    card: (locale) => personForm(readBy(disa, locale), { person: anna, typed: { name: 'Anna Berg', email: '', locale: 'sv' } }),
  },
  { name: 'roster-role-form', card: (locale) => roleForm(readBy(disa, locale), { person: twoRoles, typed: { unit: '', instead: '' } }) },
  {
    name: 'roster-new-person',
    card: (locale) =>
      newPersonForm(readBy(disa, locale), {
        typed: { picked: '', id: '', name: '', email: '', locale: 'sv', role: 'deputy', unit: 'social' },
      }),
  },
  { name: 'roster-rename', card: (locale) => renameForm(readBy(disa, locale), { unit: social, typed: social.name }) },
  { name: 'roster-history', card: (locale) => rosterHistory(readBy(disa, locale), { person: renamed }) },
  {
    name: 'absence',
    card: (locale) =>
      absenceCard(readBy(renamed, locale, { people }), { person: renamed, typed: { from: '2026-12-01', to: '2026-12-15' } }),
  },
  { name: 'absence-of-another', card: (locale) => absenceCard(readBy(disa, locale, { people }), { person: renamed }) },
  {
    name: 'more-time-form',
    card: (locale) => moreTimeForm(readBy(anna, locale), { round: aRound(), units: ['social'], last: '2026-11-02' }),
  },
  {
    name: 'more-time-form-two-units',
    card: (locale) => moreTimeForm(readBy(anna, locale), { round: asked, units: ['social', 'teknik'], last: '2026-11-02' }),
  },
  { name: 'more-time-request', card: (locale) => moreTimeCard(readBy(disa, locale), { round: asked, unit: 'social' }) },
  { name: 'more-time-waits', card: (locale) => moreTimeCard(readBy(anna, locale), { round: asked, unit: 'social' }) },
  { name: 'more-time-granted', card: (locale) => moreTimeCard(readBy(anna, locale), { round: answered('2026-10-29'), unit: 'social' }) },
  { name: 'more-time-refused', card: (locale) => moreTimeCard(readBy(anna, locale), { round: answered(), unit: 'social' }) },
];
