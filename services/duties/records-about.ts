import { quarterIn, type About } from '../domain/notice.ts';
import { reportId } from '../domain/report.ts';
import type { Snapshot } from './duty.ts';
import type { CardRecords } from './kind-of-duty.ts';

/** Finds what notices and cards are about, among the records of a moment. */
export function recordsIn({ rounds, reports, missed = [] }: Snapshot): (about: Pick<About, 'period' | 'unit'>) => CardRecords {
  const roundIn = new Map(rounds.map((round) => [round.quarter, round]));
  const reportOf = new Map(reports.map((report) => [reportId(report.unit, report.quarter), report]));
  const missedIn = new Map(missed.map((one) => [one.quarter, one]));
  return (about) => {
    const { unit } = about;
    const quarter = quarterIn(about);
    if (quarter === undefined) return {};
    return {
      round: roundIn.get(quarter),
      report: unit === undefined ? undefined : reportOf.get(reportId(unit, quarter)),
      missed: missedIn.get(quarter),
    };
  };
}
