import { answerCard } from '../../../cards/answers/answer-card.ts';
import { peopleInRole, peopleRows } from '../../../cards/answers/people.ts';
import { rosterList } from '../../../cards/roster/roster-list.ts';
import { mayKeepRoster } from '../../../services/domain/roster/roster-rights.ts';
import type { FilledIn } from '../../../services/domain/description/read-values.ts';
import { hasRole } from '../../../services/domain/person.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Heard } from '../hear.ts';
import { saysTwinTown } from './partners.ts';
import { intent, type Answer } from '../intent.ts';
import { answerFromList, newRecord, saidFilter, textsOf, titled } from '../register-answers.ts';

type Kept = 'city' | 'dates';

const CHANGE = 'add|change|remove|new';

/** Who keeps what people want changed; the register is not changed by writing here. */
function whoKeeps(kept: Kept) {
  return async (_heard: Heard, { ctx, actor }: Turn): Promise<Answer> => {
    if (kept === 'city' && mayKeepRoster(actor)) return { card: rosterList(ctx, {}) };
    const { register } = ctx.t.answers;
    const lines = { city: [register.city], dates: [register.city, register.dates] }[kept];
    const asked = peopleInRole(ctx, 'administrator');
    const people = [...(hasRole(actor, 'secretariat') ? [] : peopleInRole(ctx, 'secretariat').slice(0, 2)), ...asked];
    return {
      card: answerCard(ctx, {
        title: kept === 'city' ? ctx.t.people.roster.title : register.title,
        lines: [...lines, register.who],
        items: peopleRows(ctx, people),
      }),
    };
  };
}

/** A new project or partner where that is asked for; otherwise the list to open what is to be changed in. */
async function changeRegister(heard: Heard, turn: Turn): Promise<Answer> {
  const kind = heard.concepts.has('partner') && !heard.concepts.has('project') ? 'partner' : 'project';
  const isNew = heard.concepts.has('add') || heard.concepts.has('new');
  const said = saidFilter(turn, heard);
  if (isNew && !heard.concepts.has('remove')) {
    const type: FilledIn =
      kind === 'project' ? (heard.concepts.has('eu') ? { type: 'eu' } : {}) : saysTwinTown(heard) ? { relation: 'twin-town' } : {};
    return newRecord(turn, kind, { ...type, ...titled(heard.plain) }, said.unit);
  }
  return answerFromList(turn, { kind, ...said }, () => ({ lines: [textsOf(turn).openToChange] }));
}

export const REGISTER = [
  intent({
    id: 'change-projects',
    says: [
      `${CHANGE} project !report !which !many !delayed`,
      `want ${CHANGE} project`,
      'add eu',
      `${CHANGE} partner`,
      'add|new partner name',
      'add|new partner :mention',
      'add|new project name',
      'add|new project :mention',
      'project remove',
      'project finished add',
      'how add project',
      'add project',
      `project not register`.replace(' register', ' show'),
    ],
    examples: ['lägg till ett projekt', 'ta bort ett projekt', 'we have a new EU project', 'nytt projekt'],
    answer: changeRegister,
  }),
  intent({
    id: 'change-units-and-people',
    says: [
      `${CHANGE} unitWord`,
      `${CHANGE} contactPerson`,
      `${CHANGE} personWord`,
      `${CHANGE} deputy`,
      `${CHANGE} head`,
      `${CHANGE} member`,
      `${CHANGE} chair`,
      `${CHANGE} :unit`,
      'change name',
      'change contact',
      `${CHANGE} :person`,
      'change expect',
      'not i :unit',
      'i change unitWord',
      'change contactPerson :anyUnit',
      'change head :anyUnit',
      'change deputy :anyUnit',
      'new contactPerson :anyUnit',
      'remove contactPerson :anyUnit',
      'add contactPerson :anyUnit',
      'access',
      'new head firstTime',
      'new we head',
      'want access',
    ],
    examples: ['skapa ny förvaltning', 'byt kontaktperson', 'add a user', 'ändra min mejladress'],
    answer: whoKeeps('city'),
  }),
  intent({
    id: 'roster',
    says: [
      'unitWord personWord !report !project',
      'show unitWord personWord',
      'show all unitWord personWord',
      'unitWord personWord list'.replace(' list', ' ='),
    ],
    examples: ['förvaltningar och personer', 'administrations and people', 'visa förvaltningar och personer'],
    answer: whoKeeps('city'),
  }),
  intent({
    id: 'change-dates',
    says: [
      'change deadline',
      'change date !left',
      'change meeting',
      'more deadline',
      'change deadline date',
      'new deadline',
      'change time report',
      'deadline moreTime !i',
      'change quarter date',
      'change closes|opens',
    ],
    examples: ['flytta deadline till 16 december', 'change the due date', 'ändra sista dag'],
    answer: whoKeeps('dates'),
  }),
];
