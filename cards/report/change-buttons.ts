import type { Entry, ProjectLine } from '../../services/domain/report.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import type { Element } from '../kit/card.ts';
import { distinctNames } from '../kit/distinct-names.ts';
import { buttons } from '../kit/elements.ts';

/** What the button of each project is called. */
export const lineNames = (lines: readonly ProjectLine[]): string[] => distinctNames(lines.map(({ title }) => title));

/** What the button of each addition is called; several may be without a title. */
export const entryNames = ({ t }: CardContext, entries: readonly Entry[]): string[] =>
  distinctNames(entries.map(({ title }) => (title === '' ? t.entries.untitled : title)));

/** Straight to the form of one project. */
export const changeButton = ({ t }: CardContext, report: string, line: number, about: string): Element =>
  buttons([press(t.content.change, 'report.line', { report, line, alone: true }, { about, withoutInputs: true })]);

/** Straight to the form of one addition. */
export const changeEntryButton = ({ t }: CardContext, report: string, { id, type }: Entry, about: string): Element =>
  buttons([press(t.content.change, 'report.entry-form', { report, type, entry: id }, { about, withoutInputs: true })]);
