import { answerCard } from '../../../cards/answers/answer-card.ts';
import { fallbackCard } from '../../../cards/answers/fallback-card.ts';
import { peopleInRole, peopleRows } from '../../../cards/answers/people.ts';
import { projectAnswer } from '../../../cards/answers/project-card.ts';
import { stayInLanguageCard } from '../../../cards/answers/stay-in-language.ts';
import type { CardContext } from '../../../cards/context.ts';
import { press } from '../../../cards/kit/actions.ts';
import type { Locale } from '../../../services/domain/person.ts';
import { aProject, progress } from '../../helpers/builders.ts';
import { anna, disa, PEOPLE, readBy } from '../city.ts';
import type { Scene } from './scene.ts';

const reachable = PEOPLE.map((person) => ({ ...person, email: `${person.id}@stad.example` }));
const read = (locale: Locale): CardContext => readBy(anna, locale, { people: reachable });

const project = aProject({ unit: 'social' });
const line = {
  project: project.id,
  title: project.title,
  type: project.type,
  programme: project.programme,
  areas: project.areas,
  purposes: project.purposes,
  endsOn: project.endsOn,
  answer: progress({ status: 'at-risk', happened: 'Partnern har bytt projektledare.' }),
  rev: 1,
};

const who = (ctx: CardContext): ReturnType<Scene['card']> =>
  answerCard(ctx, { title: ctx.t.role.contact, items: peopleRows(ctx, peopleInRole(ctx, 'contact')) });

export const answerScenes: Scene[] = [
  { name: 'answer-who', card: (locale) => who(read(locale)) },
  { name: 'answer-who-without-addresses', card: (locale) => who(readBy(disa, locale)) },
  {
    name: 'answer-project',
    card: (locale) => {
      const ctx = read(locale);
      const report = press(ctx.t.answers.thing.reportOn, 'report.line', { report: 'social:2026-Q3', line: 0 }, { style: 'positive' });
      return projectAnswer(ctx, { project, last: { line, quarter: '2026-Q2' }, isSeen: true, actions: [report] });
    },
  },
  {
    name: 'answer-unknown',
    card: (locale) => fallbackCard(read(locale), ['waiting', 'my-report', 'help'], read(locale).t.answers.when.next('…')),
  },
  { name: 'stay-in-language', card: (locale) => stayInLanguageCard(read(locale)) },
];
