import type { AnyRegistered, RecordEvent } from '../../services/domain/register/registered.ts';
import { personName } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, overline, paragraph, strong, subtle, title } from '../kit/elements.ts';
import { elementSize, pageOf } from '../kit/paging.ts';
import { pager } from '../kit/pager.ts';
import { conversionTexts } from '../text/conversion-texts.ts';
import { changeText } from './change-text.ts';
import { titleOf, type RecordView } from './record-view.ts';

const EVENTS_A_PAGE = 8;

/** Who changed what from what to what, the latest first. */
export function historyCard(view: RecordView, { record, page = 0 }: { record: AnyRegistered; page?: number }): AdaptiveCard {
  const { ctx, ui } = view;
  const data = { kind: record.kind, id: record.id };
  const blocks = record.history.map((event) => eventBlock(view, event)).reverse();
  const shown = pageOf(blocks, page, EVENTS_A_PAGE, elementSize);
  const pages = pager(ctx, shown, 'record.history', data);
  const body = [overline(asWritten(titleOf(record))), title(ui.history), ...shown.items.flat(), ...pages.text];
  return adaptiveCard(ui.history, body, [...pages.actions, press(ui.back, 'record.show', data)]);
}

/** Who did it and when, and from which state to which it went, if it did. */
function eventText({ ctx, text, ui }: RecordView, { by, at, what, from, to }: RecordEvent): string {
  const [who, when] = [personName(ctx, by), ctx.dates.moment(at)];
  const state = (name: string): string => text.states[name] ?? name;
  if (from !== undefined && to !== undefined) {
    return (what === 'undone' ? ui.event.undoneStep : ui.event.moved)(who, when, state(from), state(to));
  }
  return what === 'moved' ? ui.event.changed(who, when) : ui.event[what](who, when);
}

function eventBlock(view: RecordView, event: RecordEvent): Element[] {
  const { ctx } = view;
  const said = eventText(view, event);
  const via = event.via === 'report' ? [subtle(conversionTexts(ctx.reader.locale).viaReport)] : [];
  return [strong(said), ...via, ...event.changes.map((change) => paragraph(asWritten(changeText(view, change))))];
}
