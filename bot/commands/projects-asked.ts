import type { RecordFilter } from '../../services/domain/register/record-filter.ts';
import type { Turn } from '../turns/turn.ts';
import type { Heard } from './hear.ts';
import { saidFilter } from './register-answers.ts';
import { statesSaid } from './states-said.ts';

const ENDS = /\b(?:avslutas|slutar|upphor|ends?|ending|expires?|finish|finishes|(?:gar|loper) ut|tar slut)\b/;
const STARTS = /\b(?:startar|startas|startade|borjar|borjade|starts?|starting|started|begins?|began)\b/;
const LEADS = /\b(?:leder|lead|leads)\b/;
/** A project that was never more than an idea, or that was cancelled, neither starts nor ends. */
const CARRIED_OUT = 'planned,ongoing,completed';

export interface ProjectsAsked {
  filter: RecordFilter;
  /** What is to happen to them, and which year. */
  turning?: { point: 'ends' | 'starts'; year: string };
}

/** Which projects a text asks for: by state, year, administration, country and subject; by when they start or end where that is asked. */
export function projectsAsked(turn: Turn, heard: Heard): ProjectsAsked {
  const { year, ...said } = saidFilter(turn, heard);
  const says = (pattern: RegExp): boolean => pattern.test(heard.words.join(' '));
  const type = [...(heard.concepts.has('eu') ? ['type:eu'] : []), ...(says(LEADS) ? ['role:lead'] : [])];
  const turningIn = (point: 'ends' | 'starts', field: string, on: string): ProjectsAsked => ({
    filter: { kind: 'project', ...said, state: CARRIED_OUT, only: [...type, `${field}:${on}`].join(';') },
    turning: { point, year: on },
  });
  if (says(ENDS)) return turningIn('ends', 'endsOn', year || turn.ctx.today.slice(0, 4));
  if (says(STARTS) && year !== '') return turningIn('starts', 'startsOn', year);
  const state = statesSaid(heard, 'project');
  const isEndOfYear = state === 'completed' && year !== '';
  const only = [...type, ...(isEndOfYear ? [`endsOn:${year}`] : [])].join(';');
  return { filter: { kind: 'project', ...said, year: isEndOfYear ? '' : year, state, only } };
}
