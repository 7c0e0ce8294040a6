import type { Report } from '../../services/domain/report.ts';
import type { Texts } from '../text/sv.ts';

/** What the press that says so will confirm, where there is something to confirm. */
export function nothingNewTitle({ report: { nothingNew } }: Texts, { lines, draft }: Report): string | undefined {
  if (lines.length === 0) return draft === undefined ? nothingNew.alone : undefined;
  const canConfirm = lines.filter((line) => line.answer === undefined && line.previous !== undefined);
  if (canConfirm.length === 0) return undefined;
  return lines.every(({ answer }) => answer === undefined) ? nothingNew.all : nothingNew.rest;
}
