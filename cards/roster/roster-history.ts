import type { Person } from '../../services/domain/person.ts';
import type { RosterEvent } from '../../services/domain/roster/roster-event.ts';
import { personName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, overline, paragraph, strong, title } from '../kit/elements.ts';
import { pager } from '../kit/pager.ts';
import { elementSize, pageOf } from '../kit/paging.ts';
import { rosterLabel, rosterValue } from './roster-value.ts';

const EVENTS_A_PAGE = 8;

/** Who changed what about a person from what to what, the latest first. */
export function rosterHistory(ctx: CardContext, { person, page = 0 }: { person: Person; page?: number }): AdaptiveCard {
  const { t } = ctx;
  const blocks = (person.history ?? []).map((event) => eventBlock(ctx, event)).reverse();
  const shown = pageOf(blocks, page, EVENTS_A_PAGE, elementSize);
  const data = { person: person.id };
  const pages = pager(ctx, shown, 'roster.history', data);
  const none = blocks.length === 0 ? [paragraph(t.people.event.none)] : [];
  const body = [overline(asWritten(person.name)), title(t.people.person.history), ...none, ...shown.items.flat(), ...pages.text];
  return adaptiveCard(t.people.person.history, body, [...pages.actions, press(t.people.roster.back, 'roster.person', data)]);
}

function eventBlock(ctx: CardContext, { by, at, what, changes }: RosterEvent): Element[] {
  const { event } = ctx.t.people;
  return [
    strong(event[what](asWritten(personName(ctx, by)), ctx.dates.moment(at))),
    ...changes.map(({ field, from, to }) =>
      paragraph(asWritten(event.change(rosterLabel(ctx, field), rosterValue(ctx, field, from), rosterValue(ctx, field, to)))),
    ),
  ];
}
