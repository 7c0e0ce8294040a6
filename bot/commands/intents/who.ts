import { answerCard } from '../../../cards/answers/answer-card.ts';
import { peopleInRole, peopleRows, placesOf, secretariatRows, type Placed } from '../../../cards/answers/people.ts';
import { unitName, type CardContext } from '../../../cards/context.ts';
import { asWritten } from '../../../cards/kit/elements.ts';
import { ownUnits, UNIT_ROLES, type Assignment, type UnitRole } from '../../../services/domain/person.ts';
import { mayDecide } from '../../../services/domain/round-decisions.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Concept } from '../concepts.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';

type Role = Assignment['role'];

const ROLES: readonly (readonly [Concept, readonly Role[]])[] = [
  ['chair', ['committee-chair']],
  ['contactPerson', ['contact']],
  ['deputy', ['deputy']],
  ['replace', ['deputy']],
  ['head', ['head']],
  ['secretariat', ['secretariat']],
  ['administrator', ['administrator']],
  ['member', ['committee-chair', 'committee-member']],
  ['committee', ['committee-chair', 'committee-member']],
];

const ANY = 'chair|contactPerson|deputy|head|secretariat|administrator|committee|member';

/** The most definite of the roles that are named: the chair of the committee is the chair. */
const rolesIn = ({ concepts }: Heard): readonly Role[] => ROLES.find(([concept]) => concepts.has(concept))?.[1] ?? [];

/** The administrations that are meant: by name, by their project, or the asker's own. */
async function unitsMeant({ units, projects, concepts }: Heard, { actor, use }: Turn): Promise<string[] | undefined> {
  if (units.length > 0) return units.map(({ id }) => id);
  if (projects.length > 0) {
    const all = await use.questions.allProjects();
    return projects.flatMap(({ id }) => all.find((project) => project.id === id)?.unit ?? []);
  }
  const own = ownUnits(actor);
  const isOwn = concepts.has('i') || concepts.has('we') || concepts.has('deputy') || concepts.has('replace') || concepts.has('head');
  return isOwn && own.length > 0 ? own : undefined;
}

const found = ({ ctx }: Turn, title: string, people: readonly Placed[], line = ''): Answer => ({
  card: answerCard(ctx, { title, lines: [line], items: peopleRows(ctx, people) }),
});

async function inRole(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx } = turn;
  const roles = rolesIn(heard);
  const units = await unitsMeant(heard, turn);
  const wanted = roles.length > 0 ? roles : UNIT_ROLES;
  const people = wanted.flatMap((role) => peopleInRole(ctx, role, units));
  const [first = 'contact'] = wanted;
  const place = units?.length === 1 && UNIT_ROLES.some((role) => wanted.includes(role)) ? `, ${unitName(ctx, units[0] ?? '')}` : '';
  const title =
    roles.length === 0 && units !== undefined ? ctx.t.answers.who.unit(unitName(ctx, units[0] ?? '')) : `${ctx.t.role[first]}${place}`;
  const role = roles.length > 0 ? UNIT_ROLES.find((one) => one === first) : undefined;
  const lacking = role === undefined ? [] : (units ?? []).filter((unit) => peopleInRole(ctx, role, [unit]).length === 0);
  const lacks = role === undefined ? '' : lacking.map((unit) => lacksText(ctx, role, unit)).join(' ');
  if (people.length > 0) return found(turn, title, people, lacks);
  const instead = role === undefined ? [] : lacking.flatMap((unit) => nextTo(ctx, role, unit));
  if (instead.length > 0) return found(turn, lacks, instead);
  return nobodyThere(turn, lacks || nobodyText(ctx, first, roles.length === 0 ? units : undefined));
}

const lacksText = (ctx: CardContext, role: UnitRole, unit: string): string =>
  ctx.t.answers.who.lacks(unitName(ctx, unit), ctx.t.people.roster.roleWord[role]);

const nobodyText = (ctx: CardContext, role: Role, [unit]: readonly string[] = []): string =>
  unit === undefined ? ctx.t.answers.who.nobody(ctx.t.role[role].toLowerCase()) : ctx.t.answers.who.nobodyIn(unitName(ctx, unit));

/** Whom to turn to where nobody has a role in a unit: the next in line, else those before. */
function nextTo(ctx: CardContext, role: UnitRole, unit: string): Placed[] {
  const at = UNIT_ROLES.indexOf(role);
  const others = [...UNIT_ROLES.slice(at + 1), ...UNIT_ROLES.slice(0, at)];
  return others.map((other) => peopleInRole(ctx, other, [unit])).find((people) => people.length > 0) ?? [];
}

const nobodyThere = ({ ctx }: Turn, text: string): Answer => ({
  card: answerCard(ctx, { title: text, lines: [ctx.t.answers.who.askSecretariat], items: secretariatRows(ctx) }),
});

function deciders(turn: Turn): Answer {
  const { ctx } = turn;
  const people = [...ctx.city.people.values()].filter((person) => person.active && mayDecide(person, ctx.city.policy.committee));
  const placed = people.flatMap((person) => placesOf(person).filter(({ assignment }) => assignment.role.startsWith('committee')));
  return found(turn, ctx.t.answers.who.decides, placed);
}

async function ofProject(heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx, use } = turn;
  const project = (await use.questions.allProjects()).find(({ id }) => id === heard.projects[0]?.id);
  if (project === undefined) return inRole(heard, turn);
  const people = UNIT_ROLES.flatMap((role) => peopleInRole(ctx, role, [project.unit])).slice(0, 3);
  return found(turn, ctx.t.answers.who.forProject(asWritten(project.title)), people, unitName(ctx, project.unit));
}

function byName({ people }: Heard, turn: Turn): Answer {
  const { ctx } = turn;
  const placed = people.flatMap(({ id }) => {
    const person = ctx.city.people.get(id);
    return person === undefined ? [] : placesOf(person);
  });
  const [first] = placed;
  const isOne = first !== undefined && placed.every(({ person }) => person.id === first.person.id);
  return found(turn, isOne ? ctx.t.answers.who.person(asWritten(first.person.name)) : ctx.t.answers.who.title, placed);
}

/** The secretariat, whom everybody can ask. */
const askSecretariat = ({ ctx }: Turn): Answer => ({
  card: answerCard(ctx, { title: ctx.t.answers.who.ask, lines: [ctx.t.answers.who.askText], items: secretariatRows(ctx) }),
});

export const WHO = [
  intent({
    id: 'who-has-role',
    says: [
      `who ${ANY}`,
      `which ${ANY} !answered !decide`,
      `contact ${ANY} !all`,
      `name ${ANY}`,
      `${ANY} :asks !when !what !how !why !answered !decide !adopt !approve !report !quarter`,
      `${ANY} !when !what !how !why =`,
      `show ${ANY} !report !quarter !decide`,
      `what name ${ANY}`,
      'who replace !leave !sick',
      'who responsible :anyUnit',
      'who :anyUnit !report !answered !delayed',
      'contact :anyUnit',
      'who contactPerson :anyUnit',
      'who responsible',
      'contactPerson :anyUnit',
      'head :anyUnit',
      'deputy :anyUnit',
    ],
    examples: [
      'vem är ordförande i kommittén?',
      'ring kontaktpersonen',
      'vem är chef på tekniska',
      'who is my deputy?',
      'kontakta socialförvaltningen',
    ],
    answer: inRole,
  }),
  intent({
    id: 'who-decides',
    says: ['who decide', 'who adopt', 'who referBack', 'who can|want adopt', 'who committee decide'],
    examples: ['vem beslutar om kvartalet?', 'who adopts the quarter?'],
    answer: async (_heard, turn) => deciders(turn),
  }),
  intent({
    id: 'who-reviews',
    says: ['who review', 'who approve !have !trip|application|project|money|outlay', 'who approve report', 'who giveBack'],
    examples: ['vem granskar min rapport?', 'who approves the reports?'],
    answer: async (_heard, turn) => found(turn, turn.ctx.t.answers.who.reviews, peopleInRole(turn.ctx, 'secretariat')),
  }),
  intent({
    id: 'who-has-project',
    says: [
      'who :project',
      'contact :project !when',
      'responsible :project',
      'contactPerson :project',
      'name :project who',
      'who project :project',
      'responsible project :project',
      'who responsible :project',
      'who doing :project',
    ],
    examples: ['vem ansvarar för Språk som bro?', 'who runs Svalare gator?'],
    answer: ofProject,
  }),
  intent({
    id: 'who-is-person',
    says: [':person', ':person contact', ':person who'],
    examples: [],
    answer: async (heard, turn) => byName(heard, turn),
  }),
  intent({
    id: 'whom-to-ask',
    says: [
      'who helping',
      'who can helping',
      'who contact',
      'contact human',
      'who i contact',
      'helping human contact',
      'want contact human',
      'want helping human',
      'contact !what !how =',
    ],
    examples: ['vem kan hjälpa mig?', 'jag vill prata med en människa', 'who can I ask?', 'vem ska jag kontakta'],
    answer: async (_heard, turn) => askSecretariat(turn),
  }),
];
