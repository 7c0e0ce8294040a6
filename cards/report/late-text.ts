import type { Report } from '../../services/domain/report.ts';
import { wentWithout, type Round } from '../../services/domain/round.ts';
import type { CardContext } from '../context.ts';

type Words = Record<'with-committee' | 'adopted', (when: string) => string>;

/** That the quarter has gone without the report, or without its correction, with when; undefined while it has not. */
export function lateText(
  { dates }: CardContext,
  { late, lateCorrection }: { late: Words; lateCorrection: Words },
  report: Report,
  round: Round | undefined,
): string | undefined {
  const gone = wentWithout(round, report);
  if (gone === undefined || round === undefined) return undefined;
  const at = (gone === 'adopted' ? round.decision?.at : round.sentAt) ?? '';
  const isIncluded = round.included.some(({ unit }) => unit === report.unit);
  return (isIncluded ? lateCorrection : late)[gone](dates.moment(at));
}
