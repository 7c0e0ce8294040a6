import type { Progress, ProjectLine } from './report.ts';

/** Nothing said yet. */
const NO_PROGRESS: Progress = { happened: '', effects: '' };

export const isEmptyProgress = (p: Progress): boolean => p.status === undefined && p.happened === '' && p.effects === '';

export const sameProgress = (a: Progress, b: Progress): boolean =>
  a.status === b.status && a.happened === b.happened && a.effects === b.effects && a.nothingNew === b.nothingNew;

/** What stands of last quarter's answer until somebody says otherwise: how it goes, and the effects. What has happened is this quarter's alone. */
export const prefilled = ({ previous }: ProjectLine): Progress =>
  previous === undefined ? NO_PROGRESS : { ...(previous.status && { status: previous.status }), happened: '', effects: previous.effects };

/** An answer as it is kept: one that tells nothing, or last quarter's news once more with the same status, says that nothing is new. */
export function asAnswer({ previous }: ProjectLine, { nothingNew: _derived, ...progress }: Progress): Progress {
  if (previous === undefined) return progress;
  const { status, happened } = progress;
  const isRepeated = happened === previous.happened && status === previous.status;
  return happened === '' || isRepeated ? { ...progress, happened: '', nothingNew: true } : progress;
}

/** True where an answer says just what last quarter's did. */
export const isAsBefore = ({ answer, previous }: ProjectLine): boolean =>
  answer !== undefined &&
  previous !== undefined &&
  answer.status === previous.status &&
  answer.effects === previous.effects &&
  // Reports of before repeat the text.
  (answer.nothingNew === true || answer.happened === previous.happened);
