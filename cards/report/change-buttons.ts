import type { Entry, ProjectLine } from '../../services/domain/report.ts';
import type { CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import type { Element } from '../kit/card.ts';
import { buttons } from '../kit/elements.ts';

/** Straight to the form of one project. */
export const changeButton = ({ t }: CardContext, report: string, { title }: ProjectLine, line: number): Element =>
  buttons([press(t.content.change, 'report.line', { report, line, alone: true }, { about: title, withoutInputs: true })]);

/** Straight to the form of one addition. */
export const changeEntryButton = ({ t }: CardContext, report: string, { id, type, title }: Entry): Element => {
  const about = title === '' ? t.entries.untitled : title;
  return buttons([press(t.content.change, 'report.entry-form', { report, type, entry: id }, { about, withoutInputs: true })]);
};
