import type { Project } from '../domain/project.ts';
import { isProject } from '../domain/project/project-rules.ts';
import { reportableProject, type TitleOf } from '../domain/project/reportable-project.ts';
import type { ListedRecord } from '../domain/register/record-filter.ts';
import type { AnyRegistered } from '../domain/register/registered.ts';

/** A listed project as the quarter's report asks about it; what is listed is without its history, which no report asks about. */
export function reportable(record: ListedRecord, titleOf: TitleOf): Project | undefined {
  const whole: AnyRegistered = { ...record, history: [] };
  return isProject(whole) ? reportableProject(whole, titleOf) : undefined;
}
