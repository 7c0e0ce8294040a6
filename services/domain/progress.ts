import type { Progress, ProjectLine } from './report.ts';

/** Nothing said yet. */
const NO_PROGRESS: Progress = { happened: '', effects: '' };

export const isEmptyProgress = (p: Progress): boolean => p.status === undefined && p.happened === '' && p.effects === '';

export const sameProgress = (a: Progress, b: Progress): boolean =>
  a.status === b.status && a.happened === b.happened && a.effects === b.effects && a.nothingNew === b.nothingNew;

/** What stands of last quarter's answer until somebody says otherwise: how it goes, and the effects. What has happened is this quarter's alone. */
export const prefilled = ({ previous }: ProjectLine): Progress =>
  previous === undefined ? NO_PROGRESS : { ...(previous.status && { status: previous.status }), happened: '', effects: previous.effects };

/** An answer as it is kept: one with last quarter's status that tells nothing, or its news once more, says that nothing is new. */
export function asAnswer({ previous }: ProjectLine, { nothingNew: _derived, ...progress }: Progress): Progress {
  if (previous === undefined) return progress;
  const { status, happened } = progress;
  const isQuiet = happened === '' || happened === previous.happened;
  return isQuiet && status === previous.status ? { ...progress, happened: '', nothingNew: true } : progress;
}

/** True where an answer says just what last quarter's did. */
export const isAsBefore = ({ answer, previous }: ProjectLine): boolean =>
  answer !== undefined &&
  previous !== undefined &&
  answer.status === previous.status &&
  answer.effects === previous.effects &&
  // Reports of before repeat the text.
  (answer.nothingNew === true || answer.happened === previous.happened);
