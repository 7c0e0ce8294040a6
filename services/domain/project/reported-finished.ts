import type { ProjectRecord } from './project-rules.ts';
import type { Quarter } from '../quarter.ts';
import { handedIn, lastEvent, type Report } from '../report.ts';

/** What was said of a project when it was reported as finished. */
export interface SaidFinished {
  quarter: Quarter;
  happened: string;
  effects: string;
}

interface Said extends SaidFinished {
  status: string;
  at: string;
}

/** What approved reports say of the project, the latest quarter first. */
const saidOf = (project: string, reports: readonly Report[]): Said[] =>
  reports
    .flatMap((report) => {
      const at = lastEvent(report, 'approved')?.at;
      const answer = handedIn(report).find((line) => line.project === project)?.answer;
      if (report.state !== 'approved' || at === undefined || answer?.status === undefined) return [];
      return [{ quarter: report.quarter, at, status: answer.status, happened: answer.happened, effects: answer.effects }];
    })
    .sort((a, b) => b.quarter.localeCompare(a.quarter));

/** What its administration has said of a project that runs and was last reported as finished; one taken up again since is not. */
export function reportedFinished({ id, state, history }: ProjectRecord, reports: readonly Report[]): SaidFinished | undefined {
  const [last] = saidOf(id, reports);
  if (state !== 'ongoing' || last?.status !== 'finished') return undefined;
  const takenUp = history.findLast(({ from, to }) => from === 'completed' && to === 'ongoing');
  if (takenUp !== undefined && takenUp.at > last.at) return undefined;
  const { quarter, happened, effects } = last;
  return { quarter, happened, effects };
}
