import type { UnitRole } from '../../services/domain/person.ts';
import { UNIT_ROLES } from '../../services/domain/person.ts';
import { unitName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { whatNextLines } from './what-next.ts';
import type { WhatNext } from '../../services/domain/what-next.ts';
import { asWritten, buttons, hint, paragraph, subheading, title } from '../kit/elements.ts';

const isUnitRole = (role: string): role is UnitRole => UNIT_ROLES.some((r) => r === role);

/** Those without a unit have neither reports nor projects. */
export const hasUnit = ({ reader }: CardContext): boolean => reader.assignments.some((a) => isUnitRole(a.role));

/** What this person can do, as buttons. */
export function commandButtons(ctx: CardContext): Element[] {
  const { t } = ctx;
  return [
    press(t.command.waiting, 'waiting', {}),
    ...(hasUnit(ctx) ? [press(t.command['my-report'], 'my-report', {}), press(t.command['my-projects'], 'my-projects', {})] : []),
    press(t.command.register, 'register', {}),
    press(t.command['round-status'], 'round-status', {}),
    press(t.command.language, 'language-choice', {}),
  ];
}

const roles = (ctx: CardContext): Element[] => [
  subheading(ctx.t.welcome.you),
  ...ctx.reader.assignments.map((a) => paragraph('unit' in a ? `${ctx.t.role[a.role]}, ${unitName(ctx, a.unit)}` : ctx.t.role[a.role])),
];

const abilities = (ctx: CardContext): Element[] => [
  subheading(ctx.t.welcome.canDo),
  buttons(commandButtons(ctx)),
  hint(ctx.t.welcome.write),
];

/** The first thing somebody sees: what this is, and what comes next. */
export function welcomeCard(ctx: CardContext, next: WhatNext): AdaptiveCard {
  const { t, reader, city } = ctx;
  const greeting = t.welcome.greeting(asWritten(reader.name));
  return adaptiveCard(greeting, [
    title(greeting),
    paragraph(t.welcome.intro(city.name)),
    ...roles(ctx),
    ...whatNextLines(ctx, next),
    ...abilities(ctx),
  ]);
}

export function helpCard(ctx: CardContext): AdaptiveCard {
  const { t } = ctx;
  return adaptiveCard(t.command.help, [title(t.command.help), ...roles(ctx), ...abilities(ctx)]);
}
