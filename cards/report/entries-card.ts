import { gapsInEntry } from '../../services/domain/report-completeness.ts';
import { ENTRY_TYPES, type Entry, type EntryType, type Report } from '../../services/domain/report.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, buttons, heading, hint, listRow, paragraph, standing, subheading, subtle } from '../kit/elements.ts';
import { elementSize, pageOf } from '../kit/paging.ts';
import { pager } from '../kit/pager.ts';
import { changeEntryButton, entryNames } from './change-buttons.ts';
import { entryFacts, inRow } from './content.ts';
import { noteBanner, reportHead, type Note } from './frame.ts';
import { returnedBox } from './returned-box.ts';

const ENTRIES_A_PAGE = 8;

interface EntriesView {
  report: Report;
  page?: number;
  note?: Note | undefined;
  /** The addition that was just taken out, by id. */
  undo?: string;
}

/** What else there is to tell: what has been added, and one button for each kind of thing to add. */
export function entriesCard(ctx: CardContext, { report, page = 0, note, undo }: EntriesView): AdaptiveCard {
  const { t } = ctx;
  const data = { report: report.id };
  const names = entryNames(ctx, report.entries);
  const shown = pageOf(
    report.entries.map((entry, at) => entryRow(ctx, report, entry, names[at] ?? '')),
    page,
    ENTRIES_A_PAGE,
    elementSize,
  );
  const pages = pager(ctx, shown, 'report.more', data);
  const label: Record<EntryType, string> = {
    application: t.entries.addApplication,
    activity: t.entries.addActivity,
    effect: t.entries.addEffect,
  };
  const body = [
    ...noteBanner(note),
    ...(undo === undefined ? [] : [buttons([press(t.entries.undo, 'report.restore-entry', { ...data, entry: undo })])]),
    ...reportHead(ctx, report, t.report.overline),
    ...returnedBox(ctx, report),
    heading(t.entries.title),
    paragraph(t.entries.intro),
    buttons(ENTRY_TYPES.map((type) => press(`+ ${label[type]}`, 'report.entry-form', { ...data, type }))),
    ...(report.entries.length === 0 ? [hint(t.entries.none)] : shown.items),
    ...pages.text,
  ];
  const actions = [
    press(t.entries.continue, 'report.preview', data, { style: 'positive' }),
    press(t.entries.back, 'report.show', data),
    ...pages.actions,
  ];
  return adaptiveCard(t.entries.title, body, actions);
}

function entryRow(ctx: CardContext, report: Report, entry: Entry, name: string): Element {
  const { t } = ctx;
  const complete = gapsInEntry(entry).length === 0;
  return listRow([
    subheading(asWritten(entry.title) || t.entries.untitled),
    subtle(inRow([t.entryType[entry.type], ...entryFacts(ctx, entry)])),
    ...(complete ? [] : [standing(t.entries.incomplete, 'warning')]),
    changeEntryButton(ctx, report.id, entry, name),
  ]);
}
